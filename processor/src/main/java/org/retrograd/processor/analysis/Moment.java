package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;

/**
 * When a statement is executed after another one, or once more.
 *
 * @param same the loops around both that are in the same iteration, outermost first
 * @param later the loop inside of these that is in a later one; nothing if all are in the same
 */
record Moment(List<LoopRange> same, Optional<LoopRange> later) {

    Moment {
        same = List.copyOf(same);
    }

    /**
     * All that there are, as long as a block around both is executed once; nothing if a loop around both does not count.
     *
     * @param first the positions of the first statement, outermost first
     * @param second those of the other
     * @param level of the block among the positions
     */
    static Optional<List<Moment>> after(List<Position> first, List<Position> second, int level) {
        List<Moment> moments = new ArrayList<>();
        List<LoopRange> same = new ArrayList<>();
        int depth = 0;
        while (isShared(first, second, depth + 1)) {
            depth++;
            Region region = first.get(depth).block().orElseThrow();
            if (region.owner() instanceof Loop loop) {
                Optional<LoopRange> range = IndexOrder.monotone(loop).filter(any -> region.block() == 0);
                if (depth > level && range.isEmpty()) {
                    return Optional.empty();
                }
                if (depth > level) {
                    moments.add(new Moment(same, range));
                }
                range.ifPresent(same::add);
            }
        }
        if (depth < level) {
            return Optional.empty();
        }
        int read = first.get(depth).index();
        int written = second.get(depth).index();
        if (written > read) {
            moments.add(new Moment(same, Optional.empty()));
        }
        boolean isClear = written != read || first.equals(second) || isEither(first, second, depth + 1);
        return isClear ? Optional.of(moments) : Optional.empty();
    }

    private static boolean isShared(List<Position> first, List<Position> second, int depth) {
        return depth < first.size()
                && depth < second.size()
                && first.get(depth).block().equals(second.get(depth).block());
    }

    /** Whether two statements are in the two branches of a choice. */
    private static boolean isEither(List<Position> first, List<Position> second, int depth) {
        return depth < first.size()
                && depth < second.size()
                && first.get(depth).block().orElseThrow().owner() instanceof If;
    }
}
