package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * How subscripts compare with the index of a loop, or with zero: by how much they are at least above it, and at most. Says nothing
 * where a sum may run past the ends of int and still be a subscript.
 */
public final class IndexOrder {

    /** To compare a subscript with more others than these would take longer than linear time in long methods. */
    public static final int MOST_COMPARED = 64;

    private final Map<Value, Op> operations = new HashMap<>();
    private final Map<Value, Loop> loops = new HashMap<>();

    private IndexOrder() {}

    /**
     * What indices are compared with.
     *
     * @param index of a loop; nothing for zero
     */
    private record Origin(Optional<Value> index) {
        static final Origin ZERO = new Origin(Optional.empty());

        static Origin of(LoopRange range) {
            return new Origin(Optional.of(range.index()));
        }
    }

    public static IndexOrder of(Function function) {
        IndexOrder order = new IndexOrder();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let) {
                order.operations.put(let.result(), let.op());
            } else if (statement instanceof Loop loop) {
                loop.range().ifPresent(range -> order.loops.put(range.index(), loop));
            }
        });
        return order;
    }

    /** The loop's range, if its index is another one in each iteration, always further on. */
    public static Optional<LoopRange> monotone(Loop loop) {
        return loop.range()
                .filter(range -> Math.abs(range.step()) == 1
                        && (isStrict(range) || loop.exit().isEmpty()));
    }

    private static boolean isStrict(LoopRange range) {
        return range.relation() == BinaryOperator.LESS || range.relation() == BinaryOperator.GREATER;
    }

    /** Whether two subscripts, of one iteration of all these loops, are certainly not the same. */
    public boolean areApart(Operand one, Operand other, List<LoopRange> around) {
        return areApart(one, other, Origin.ZERO)
                || around.stream().anyMatch(range -> areApart(one, other, Origin.of(range)));
    }

    private boolean areApart(Operand one, Operand other, Origin origin) {
        return isBelow(one, other, origin) || isBelow(other, one, origin);
    }

    private boolean isBelow(Operand small, Operand large, Origin origin) {
        OptionalLong most = bound(small, origin, Side.MOST);
        OptionalLong least = bound(large, origin, Side.LEAST);
        return most.isPresent() && least.isPresent() && most.getAsLong() < least.getAsLong();
    }

    /** Whether a subscript of an iteration is certainly not the other one of any later iteration. */
    boolean isPassed(Operand now, Operand later, LoopRange range) {
        boolean isUpwards = range.step() > 0;
        OptionalLong here = bound(now, Origin.of(range), isUpwards ? Side.MOST : Side.LEAST);
        OptionalLong there = bound(later, Origin.of(range), isUpwards ? Side.LEAST : Side.MOST);
        if (here.isEmpty() || there.isEmpty()) {
            return false;
        }
        return isUpwards ? here.getAsLong() <= there.getAsLong() : here.getAsLong() >= there.getAsLong();
    }

    /** By how much a subscript is above the index, round the ends of int as well; nothing if it is not the index and a constant. */
    public OptionalInt distance(Operand subscript, Value index) {
        if (subscript.equals(index)) {
            return OptionalInt.of(0);
        }
        return offset(subscript)
                .filter(sum -> sum.base().equals(index))
                .map(sum -> OptionalInt.of(sum.amount()))
                .orElse(OptionalInt.empty());
    }

    private enum Side {
        LEAST,
        MOST
    }

    private OptionalLong bound(Operand subscript, Origin origin, Side side) {
        Optional<Offset> offset = offset(subscript);
        boolean isExact = offset.filter(sum -> sum.amount() >= -1 || isNotNegative(sum.base()))
                .isPresent();
        // Past the ends of int, such a sum is no subscript.
        return isExact
                ? plus(
                        inner(offset.orElseThrow().base(), origin, side),
                        offset.orElseThrow().amount())
                : inner(subscript, origin, side);
    }

    private OptionalLong inner(Operand operand, Origin origin, Side side) {
        if (operand instanceof Constant constant) {
            return origin.index().isEmpty() && constant.literal() instanceof Number number
                    ? OptionalLong.of(number.longValue())
                    : OptionalLong.empty();
        }
        if (origin.index().filter(operand::equals).isPresent()) {
            return OptionalLong.of(0);
        }
        Optional<LoopRange> range = loop(operand).flatMap(IndexOrder::monotone);
        if (range.isPresent()) {
            return ofIndex(range.get(), origin, side);
        }
        return offset(operand)
                .filter(this::staysInside)
                .map(sum -> plus(inner(sum.base(), origin, side), sum.amount()))
                .orElse(OptionalLong.empty());
    }

    private OptionalLong ofIndex(LoopRange range, Origin origin, Side side) {
        boolean isFromStart = range.step() > 0 == (side == Side.LEAST);
        if (isFromStart) {
            return inner(range.from(), origin, side);
        }
        long distance = isStrict(range) ? range.step() : 0;
        return plus(inner(range.bound(), origin, side), -distance);
    }

    private static OptionalLong plus(OptionalLong bound, long amount) {
        return bound.isPresent() ? OptionalLong.of(bound.getAsLong() + amount) : bound;
    }

    /** A value and a constant that is added. */
    private record Offset(Value base, int amount) {}

    private Optional<Offset> offset(Operand operand) {
        if (!(operand instanceof Value value) || !(operations.get(value) instanceof Op.Binary sum)) {
            return Optional.empty();
        }
        if (sum.operator() == BinaryOperator.ADD && sum.left() instanceof Constant) {
            return offset(sum.right(), sum.left(), 1);
        }
        return switch (sum.operator()) {
            case ADD -> offset(sum.left(), sum.right(), 1);
            case SUBTRACT -> offset(sum.left(), sum.right(), -1);
            default -> Optional.empty();
        };
    }

    private static Optional<Offset> offset(Operand base, Operand amount, int sign) {
        boolean isOffset = base instanceof Value
                && amount instanceof Constant constant
                && constant.literal() instanceof Integer number
                && number != Integer.MIN_VALUE;
        return isOffset
                ? Optional.of(new Offset((Value) base, sign * (Integer) ((Constant) amount).literal()))
                : Optional.empty();
    }

    /** The loop whose index the operand is; an operand that is never set is none. */
    private Optional<Loop> loop(Operand operand) {
        return operand instanceof Value value ? Optional.ofNullable(loops.get(value)) : Optional.empty();
    }

    private boolean staysInside(Offset sum) {
        boolean isBelowEnd = loop(sum.base())
                .flatMap(Loop::range)
                .filter(range -> range.relation() == BinaryOperator.LESS)
                .isPresent();
        return sum.amount() == 0
                || (sum.amount() == 1 && isBelowEnd)
                || (sum.amount() < 0 && isNotNegative(sum.base()));
    }

    private boolean isNotNegative(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.literal() instanceof Integer number && number >= 0;
        }
        if (operand instanceof Value value && operations.get(value) instanceof Op.ArrayLength) {
            return true;
        }
        return loop(operand)
                .flatMap(IndexOrder::monotone)
                .filter(range -> isNotNegative(range.step() > 0 ? range.from() : range.bound()))
                .isPresent();
    }
}
