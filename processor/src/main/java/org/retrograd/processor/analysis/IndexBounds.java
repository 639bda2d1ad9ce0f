package org.retrograd.processor.analysis;

import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Whether an index that runs backwards over a range can stop at its start without running past the ends of int. */
public final class IndexBounds {

    private final Regions regions;

    public IndexBounds(Regions regions) {
        this.regions = regions;
    }

    /**
     * Whether the start of the range is not the last int there is in its direction. Sums and differences with a constant
     * count as such: they are only after an overflow, behind which a loop has 2³¹ iterations.
     */
    public boolean canStopAtStart(LoopRange range) {
        return isInside(range.from(), range.step() > 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }

    private boolean isInside(Operand operand, int extreme) {
        if (operand instanceof Constant constant) {
            return !constant.isNumber(extreme);
        }
        Value value = (Value) operand;
        return regions.range(value)
                        .map(range -> isInside(range.from(), extreme))
                        .orElse(false)
                || regions.definition(value).map(let -> isOffset(let.op())).orElse(false);
    }

    private static boolean isOffset(Op op) {
        if (op instanceof Op.ArrayLength) {
            return true;
        }
        return op instanceof Op.Binary binary
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT)
                && (binary.left() instanceof Constant || binary.right() instanceof Constant);
    }
}
