package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.function.UnaryOperator;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** How often a counted loop goes round, and in which iteration an index stands. */
final class LoopCounting {

    private static final MethodName MAX = new MethodName(new ClassType("java.lang", List.of("Math")), "max");
    private static final MethodName MIN = new MethodName(MAX.owner(), "min");
    private static final MethodName TO_INT = new MethodName(MAX.owner(), "toIntExact");
    private static final MethodName INCREMENT_EXACT = new MethodName(MAX.owner(), "incrementExact");
    private static final MethodName DIVIDE_UNSIGNED =
            new MethodName(new ClassType("java.lang", List.of("Integer")), "divideUnsigned");

    private static final Name LAST = new Name("last", Role.TEMPORARY);
    static final Name TRIPS = Name.primal("trips");

    private LoopCounting() {}

    /** One more than a count that must stay an int. */
    static Op incrementExact(Operand count) {
        return new Op.MathCall(INCREMENT_EXACT, List.of(count), PrimitiveType.INT);
    }

    /** Number of iterations done before the one with the range's index. */
    static Operand iteration(LoopRange range, UnaryOperator<Operand> at, BlockBuilder builder, SourceSpan origin) {
        Operand index = at.apply(range.index());
        Operand from = at.apply(range.from());
        boolean upwards = range.step() > 0;
        Operand done = upwards ? minus(index, from, builder, origin) : minus(from, index, builder, origin);
        Operand stride = Constant.of(Math.abs(range.step()));
        if (Math.abs(range.step()) == 1) {
            return done;
        }
        boolean fits = upwards ? isAtLeast(range.from(), 0) : isAtLeast(range.bound(), -1);
        return fits
                ? builder.binary(BinaryOperator.DIVIDE, done, stride, origin)
                : builder.let(new Op.MathCall(DIVIDE_UNSIGNED, List.of(done, stride), PrimitiveType.INT), origin);
    }

    /**
     * Number of iterations in all; not negative. A number that is no int, as only loops without bodies to speak of can
     * reach, ends in an exception where it is used.
     */
    static Operand trips(LoopRange range, UnaryOperator<Operand> at, BlockBuilder builder, SourceSpan origin) {
        Operand from = at.apply(range.from());
        Operand bound = at.apply(range.bound());
        if (from instanceof Constant first && bound instanceof Constant last && isInt(trips(range, first, last))) {
            return Constant.of((int) trips(range, first, last));
        }
        if (range.step() == 1 && range.relation() == BinaryOperator.LESS && isAtLeast(from, 0)) {
            Operand end = isZero(from) ? notNegative(bound, builder, origin) : atLeast(bound, from, builder, origin);
            return minus(end, from, TRIPS, builder, origin);
        }
        int stride = Math.abs(range.step());
        Operand first = asLong(from, builder, origin);
        Operand last = asLong(bound, builder, origin);
        Operand span = range.step() > 0 ? minus(last, first, builder, origin) : minus(first, last, builder, origin);
        int rounding = rounding(range);
        Operand rounded = rounding == 0 ? span : builder.binary(BinaryOperator.ADD, span, number(rounding), origin);
        Operand count = atLeast(rounded, number(0), builder, origin);
        if (stride != 1) {
            count = builder.binary(BinaryOperator.DIVIDE, count, number(stride), origin);
        }
        return builder.let(new Op.MathCall(TO_INT, List.of(count), PrimitiveType.INT), TRIPS, origin);
    }

    private static long trips(LoopRange range, Constant from, Constant bound) {
        long distance = integer(bound) - integer(from);
        long span = range.step() > 0 ? distance : -distance;
        return Math.max(span + rounding(range), 0) / Math.abs(range.step());
    }

    private static int rounding(LoopRange range) {
        int stride = Math.abs(range.step());
        return isInclusive(range) ? stride : stride - 1;
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    /**
     * The same iterations from the last to the first, by an index that runs backwards.
     *
     * @param range by 1 or −1, from what is not the last int in this direction
     */
    static Reversed byIndex(LoopRange range, UnaryOperator<Operand> at, BlockBuilder outside, SourceSpan origin) {
        Value index = outside.values().fresh(range.index().name(), PrimitiveType.INT);
        Operand from = at.apply(range.from());
        Operand bound = at.apply(range.bound());
        Operand last = switch (range.relation()) {
            case LESS -> minus(atLeast(bound, from, outside, origin), Constant.of(1), LAST, outside, origin);
            case GREATER -> minus(atMost(bound, from, outside, origin), Constant.of(-1), LAST, outside, origin);
            default -> bound;
        };
        BinaryOperator relation = range.step() > 0 ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
        return new Reversed(new LoopRange(index, last, from, relation, -range.step()), index);
    }

    /** The same iterations from the last to the first, by their number; right for every range. */
    static Reversed byCounter(
            LoopRange range, UnaryOperator<Operand> at, BlockBuilder outside, BlockBuilder inside, SourceSpan origin) {
        LoopRange backwards = downFrom(trips(range, at, outside, origin), outside, origin);
        return new Reversed(backwards, index(range, backwards.index(), at, inside, origin));
    }

    /** As many iterations as there were trips, by their number, from the last to the first. */
    static LoopRange downFrom(Operand trips, BlockBuilder outside, SourceSpan origin) {
        Operand last = minus(trips, Constant.of(1), LAST, outside, origin);
        Value counter = outside.values().fresh(Name.primal("k"), PrimitiveType.INT);
        return new LoopRange(counter, last, Constant.of(0), BinaryOperator.GREATER_EQUAL, -1);
    }

    /** The index that the range has in the iteration of the number given. */
    static Operand index(
            LoopRange range, Operand iteration, UnaryOperator<Operand> at, BlockBuilder inside, SourceSpan origin) {
        Operand offset = range.step() == 1
                ? iteration
                : inside.binary(BinaryOperator.MULTIPLY, iteration, Constant.of(range.step()), origin);
        Operand from = at.apply(range.from());
        return isZero(from)
                ? offset
                : inside.let(
                        new Op.Binary(BinaryOperator.ADD, from, offset),
                        range.index().name(),
                        origin);
    }

    private static Operand asLong(Operand operand, BlockBuilder builder, SourceSpan origin) {
        return builder.let(new Op.Convert(operand, PrimitiveType.LONG), origin);
    }

    private static Operand atLeast(Operand operand, Operand least, BlockBuilder builder, SourceSpan origin) {
        if (operand instanceof Constant a && least instanceof Constant b) {
            return integer(a) >= integer(b) ? a : b;
        }
        PrimitiveType type = (PrimitiveType) operand.type();
        return builder.let(new Op.MathCall(MAX, List.of(operand, least), type), origin);
    }

    private static Operand notNegative(Operand bound, BlockBuilder builder, SourceSpan origin) {
        return bound instanceof Constant
                ? atLeast(bound, Constant.of(0), builder, origin)
                : builder.let(new Op.MathCall(MAX, List.of(bound, Constant.of(0)), PrimitiveType.INT), TRIPS, origin);
    }

    private static Operand atMost(Operand operand, Operand most, BlockBuilder builder, SourceSpan origin) {
        if (operand instanceof Constant a && most instanceof Constant b) {
            return integer(a) <= integer(b) ? a : b;
        }
        return builder.let(new Op.MathCall(MIN, List.of(operand, most), PrimitiveType.INT), origin);
    }

    private static Constant number(long literal) {
        return new Constant(literal, PrimitiveType.LONG);
    }

    private static boolean isInclusive(LoopRange range) {
        return range.relation() == BinaryOperator.LESS_EQUAL || range.relation() == BinaryOperator.GREATER_EQUAL;
    }

    private static boolean isAtLeast(Operand operand, int least) {
        return operand instanceof Constant constant && constant.literal() instanceof Integer number && number >= least;
    }

    /** A reversed range, and the index of the primal loop in its iterations. */
    record Reversed(LoopRange range, Operand index) {}

    private static Operand minus(Operand left, Operand right, BlockBuilder builder, SourceSpan origin) {
        return minus(left, right, Name.NONE, builder, origin);
    }

    private static Operand minus(Operand left, Operand right, Name name, BlockBuilder builder, SourceSpan origin) {
        if (isZero(right)) {
            return left;
        }
        if (left instanceof Constant a && right instanceof Constant b) {
            return difference(a, b);
        }
        return builder.let(new Op.Binary(BinaryOperator.SUBTRACT, left, right), name, origin);
    }

    private static Constant difference(Constant left, Constant right) {
        long difference = integer(left) - integer(right);
        return left.type() == PrimitiveType.LONG ? number(difference) : Constant.of((int) difference);
    }

    private static long integer(Constant constant) {
        return ((Number) constant.literal()).longValue();
    }

    private static boolean isZero(Operand operand) {
        return operand instanceof Constant constant && constant.isNumber(0);
    }
}
