package org.retrograd.processor.analysis;

import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/**
 * Whether the number of a loop's iterations follows from its bounds. It does not if a jump may leave the loop, nor if the index
 * may run past the ends of int and the loop still come to an end.
 */
public final class TripBounds {

    /** As many values as the subscripts that are not negative. */
    private static final long HALF = 1L << 31;

    private TripBounds() {}

    /** Whether the loop, if it comes to an end, has gone round as often as its index fits between its bounds. */
    public static boolean determine(Loop loop) {
        return loop.exit().isEmpty()
                && loop.range()
                        .filter(range -> comesBack(range) || staysInside(range) || failsOutside(loop, range))
                        .isPresent();
    }

    /**
     * Whether the index, once past an end of int, goes through the same values for ever. A power of two divides 2³², so
     * there are no others that it could come to.
     */
    private static boolean comesBack(LoopRange range) {
        return Integer.bitCount(Math.abs(range.step())) == 1;
    }

    /** Whether the first index that the relation refuses is an int. */
    private static boolean staysInside(LoopRange range) {
        if (!(range.bound() instanceof Constant bound)) {
            return false;
        }
        long last = integer(bound);
        if (range.relation() == BinaryOperator.LESS) {
            last--;
        } else if (range.relation() == BinaryOperator.GREATER) {
            last++;
        }
        if (range.from() instanceof Constant from) {
            long span = last - integer(from);
            boolean isEmpty = span != 0 && span > 0 != range.step() > 0;
            return isEmpty || isInt(integer(from) + (span / range.step() + 1) * range.step());
        }
        return isInt(last + range.step());
    }

    /**
     * Whether each iteration has a subscript that is negative once the index is past the greatest int, so that the method
     * itself ends in an exception.
     */
    private static boolean failsOutside(Loop loop, LoopRange range) {
        return range.step() > 0
                && loop.body().statements().stream().anyMatch(statement -> failsOutside(statement, loop, range));
    }

    private static boolean failsOutside(Statement statement, Loop loop, LoopRange range) {
        if (statement instanceof ArrayStore store) {
            return isNegativeOutside(store.index(), loop, range);
        }
        return statement instanceof Let let
                && let.op() instanceof Op.ArrayLoad load
                && isNegativeOutside(load.index(), loop, range);
    }

    private static boolean isNegativeOutside(Operand subscript, Loop loop, LoopRange range) {
        if (subscript.equals(range.index())) {
            return true;
        }
        return loop.body().statements().stream()
                .anyMatch(statement -> statement instanceof Let let
                        && let.result().equals(subscript)
                        && let.op() instanceof Op.Binary sum
                        && sum.operator() == BinaryOperator.ADD
                        && sum.left().equals(range.index())
                        && sum.right() instanceof Constant offset
                        && integer(offset) >= 0
                        && range.step() + integer(offset) <= HALF);
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    private static long integer(Constant constant) {
        return ((Number) constant.literal()).longValue();
    }
}
