package org.retrograd.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps to try at a point, in descending order.
 *
 * <p>Each is a quarter of the one before, except where a second ladder starts: one is scaled by 1 and one by {@code |x|},
 * because either may be the scale on which the function changes. None is a power of two: such steps fall in with the grid
 * on which a function that rounds inside takes its values, and its errors would then agree with each other.
 *
 * @param steps the steps to try first
 * @param reserve smaller ones, for points too close to the edge of the domain for the others
 */
record StepLadder(List<Double> steps, List<Double> reserve) {

    static final double RATIO = 4;
    private static final double OFF_GRID = 0.93;

    static StepLadder at(double x, double maxRelativeStep, Precision precision) {
        double fraction = OFF_GRID * Math.min(maxRelativeStep * precision.stepFactor(), 0.5);
        double magnitude = Math.abs(x);
        double unitTop = fraction;
        double ownTop = magnitude == 0 ? unitTop : fraction * magnitude;
        double upperTop = Math.max(unitTop, ownTop);
        double lowerTop = Math.max(Math.min(unitTop, ownTop), bottom(ownTop, precision.reserve()));
        List<Double> steps = new ArrayList<>();
        double next = descend(steps, upperTop, bottom(upperTop, precision.rows()));
        next = descend(steps, Math.min(next, lowerTop), bottom(lowerTop, precision.rows()));
        List<Double> reserve = new ArrayList<>();
        descend(reserve, next, bottom(next, precision.reserve()));
        return new StepLadder(List.copyOf(steps), List.copyOf(reserve));
    }

    double largest() {
        return steps.get(0);
    }

    double smallest() {
        List<Double> last = reserve.isEmpty() ? steps : reserve;
        return last.get(last.size() - 1);
    }

    private static double descend(List<Double> steps, double from, double bottom) {
        double step = from;
        while (step >= bottom && step > 0) {
            steps.add(step);
            step /= RATIO;
        }
        return step;
    }

    private static double bottom(double top, int rows) {
        return top * Math.pow(RATIO, 1 - rows);
    }
}
