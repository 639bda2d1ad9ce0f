package org.retrograd.testing;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.retrograd.testing.Difference.Sample;

/**
 * Tells a function that moves in steps from one that is flat around the point.
 *
 * <p>A function that rounds to {@code float} inside, or cancels large numbers, does not move at all over the smallest
 * steps, and neither does one that is clamped. Where it starts to move, the former takes few values, the latter a
 * different one at every point.
 */
final class Staircase {

    private static final int PROBES = 24;
    /** The fractional parts of its multiples are spread evenly and fall on no regular grid. */
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    private Staircase() {}

    /**
     * The height of a few steps; 0 if there are none.
     *
     * @param rows differences between the point and points on one side of it, the largest step first
     * @param direction 1 for the side above, -1 for the side below
     */
    static double height(Line line, List<Difference> rows, int direction) {
        int row = rows.size() - 1;
        while (row >= 0 && rows.get(row).change() == 0) {
            row--;
        }
        if (row < 0 || row == rows.size() - 1) {
            return 0;
        }
        double flat = rows.get(row + 1).step();
        double moving = rows.get(row).step();
        while (moving / StepLadder.RATIO > flat && moves(line, direction * moving / StepLadder.RATIO)) {
            moving /= StepLadder.RATIO;
        }
        // Far enough for a repetition: steps of equal width can be at most seven here.
        return probe(line, direction * moving / StepLadder.RATIO, direction * moving * 2);
    }

    private static boolean moves(Line line, double step) {
        return change(line, line.origin() + step).orElse(0) != 0;
    }

    private static double probe(Line line, double from, double to) {
        Set<Double> changes = new HashSet<>();
        boolean repeats = false;
        double highest = 0;
        for (int i = 1; i <= PROBES; i++) {
            double fraction = (i * GOLDEN_RATIO) % 1.0;
            double change =
                    change(line, line.origin() + from + (to - from) * fraction).orElse(0);
            repeats |= change != 0 && !changes.add(change);
            highest = Math.max(highest, Math.abs(change));
        }
        return repeats ? highest : 0;
    }

    private static OptionalDouble change(Line line, double x) {
        double rounded = line.rounded(x);
        Sample origin = new Sample(line.origin(), line.outputs());
        return line.outputsAt(rounded)
                .map(outputs ->
                        OptionalDouble.of(Difference.change(origin, new Sample(rounded, outputs), line.weights())))
                .orElse(OptionalDouble.empty());
    }
}
