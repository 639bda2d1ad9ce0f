package org.retrograd.processor.analysis;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Whether an index that runs backwards over a range can stop at its start without running past the ends of int. */
public final class IndexBounds {

    private static final long FAR = 1L << 30;

    private final Regions regions;

    public IndexBounds(Regions regions) {
        this.regions = regions;
    }

    /**
     * Whether the start of the range is not the last int there is in its direction. A sum with a constant can be that; if the bound is far from
     * there, it is only where the loop has 2³⁰ iterations.
     */
    public boolean canStopAtStart(LoopRange range) {
        int extreme = range.step() > 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        return isInside(range.from(), extreme) || (isOffset(range.from()) && isFar(range.bound(), extreme));
    }

    private boolean isInside(Operand operand, int extreme) {
        if (operand instanceof Constant constant) {
            return !constant.isNumber(extreme);
        }
        return operand instanceof Value value
                && (regions.range(value)
                                .filter(range -> isIndexInside(range, extreme))
                                .isPresent()
                        || isLength(value)
                        || isOneBeside(value, extreme));
    }

    private boolean isIndexInside(LoopRange range, int extreme) {
        boolean isTowards = range.step() > 0 == (extreme > 0);
        return isTowards ? isStrict(range) || isInside(range.bound(), extreme) : isInside(range.from(), extreme);
    }

    private static boolean isStrict(LoopRange range) {
        return range.relation() == BinaryOperator.LESS || range.relation() == BinaryOperator.GREATER;
    }

    /** Whether it is one more or one less than an index or a length, and does not get to the extreme by it. */
    private boolean isOneBeside(Value value, int extreme) {
        Optional<Integer> step = step(value);
        return step.isPresent()
                && regions.definition(value)
                        .map(let -> ((Op.Binary) let.op()).left())
                        .filter(base -> isOneBeside(base, step.get(), extreme))
                        .isPresent();
    }

    private boolean isOneBeside(Operand base, int step, int extreme) {
        if (!(base instanceof Value value)) {
            return false;
        }
        if (isLength(value)) {
            return step < 0 || extreme < 0;
        }
        // One above the least int, or one below the greatest, is an extreme's neighbour; past the other end, an
        // extreme.
        return step > 0 == (extreme > 0)
                ? isStrictlyFar(value, extreme)
                : regions.range(value).isPresent() && isInside(value, -extreme - 1);
    }

    /** Whether it is not the extreme's neighbour, being the index of a loop that starts at or ends before a number. */
    private boolean isStrictlyFar(Value value, int extreme) {
        return regions.range(value)
                .filter(range -> range.step() > 0 != (extreme > 0))
                .filter(range -> isFar(range.from(), extreme))
                .isPresent();
    }

    private Optional<Integer> step(Value value) {
        return regions.definition(value)
                .map(Let::op)
                .filter(op -> op instanceof Op.Binary binary
                        && binary.right() instanceof Constant constant
                        && constant.isNumber(1)
                        && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT))
                .map(op -> ((Op.Binary) op).operator() == BinaryOperator.ADD ? 1 : -1);
    }

    private boolean isLength(Value value) {
        return regions.definition(value)
                .filter(let -> let.op() instanceof Op.ArrayLength)
                .isPresent();
    }

    private boolean isOffset(Operand operand) {
        return operand instanceof Value value
                && regions.definition(value)
                        .filter(let -> let.op() instanceof Op.Binary binary
                                && (binary.operator() == BinaryOperator.ADD
                                        || binary.operator() == BinaryOperator.SUBTRACT)
                                && (binary.left() instanceof Constant || binary.right() instanceof Constant))
                        .isPresent();
    }

    /** Whether there are 2³⁰ ints between the two. */
    private boolean isFar(Operand operand, int extreme) {
        if (operand instanceof Constant constant) {
            return constant.literal() instanceof Integer number && Math.abs((long) number - extreme) >= FAR;
        }
        return extreme < 0 && operand instanceof Value value && isLength(value);
    }
}
