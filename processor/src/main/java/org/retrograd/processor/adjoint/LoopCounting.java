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
import org.retrograd.processor.ir.Value;

/** How often a counted loop goes round, and in which iteration an index stands. */
final class LoopCounting {

    private static final MethodName MAX = new MethodName(new ClassType("java.lang", List.of("Math")), "max");
    private static final MethodName MIN = new MethodName(MAX.owner(), "min");
    private static final MethodName TO_INT = new MethodName(MAX.owner(), "toIntExact");
    private static final MethodName DIVIDE_UNSIGNED =
            new MethodName(new ClassType("java.lang", List.of("Integer")), "divideUnsigned");

    private LoopCounting() {}

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
        boolean upwards = range.step() > 0;
        int stride = Math.abs(range.step());
        Name name = Name.primal("trips");
        if (stride == 1) {
            MethodName further = upwards ? MAX : MIN;
            Operand none = excluded(range, from, builder, origin);
            Operand end = builder.let(new Op.MathCall(further, List.of(bound, none), PrimitiveType.INT), origin);
            return upwards ? minus(end, none, name, builder, origin) : minus(none, end, name, builder, origin);
        }
        Operand first = builder.let(new Op.Convert(from, PrimitiveType.LONG), origin);
        Operand last = builder.let(new Op.Convert(bound, PrimitiveType.LONG), origin);
        Operand span = upwards
                ? builder.binary(BinaryOperator.SUBTRACT, last, first, origin)
                : builder.binary(BinaryOperator.SUBTRACT, first, last, origin);
        Operand rounded =
                builder.binary(BinaryOperator.ADD, span, number(isInclusive(range) ? stride : stride - 1), origin);
        Operand positive = builder.let(new Op.MathCall(MAX, List.of(rounded, number(0)), PrimitiveType.LONG), origin);
        Operand count = builder.binary(BinaryOperator.DIVIDE, positive, number(stride), origin);
        return builder.let(new Op.MathCall(TO_INT, List.of(count), PrimitiveType.INT), name, origin);
    }

    private static Constant number(long literal) {
        return new Constant(literal, PrimitiveType.LONG);
    }

    /** The bound at which a loop from here would not even begin; the start itself, or the number before it. */
    private static Operand excluded(LoopRange range, Operand from, BlockBuilder builder, SourceSpan origin) {
        if (!isInclusive(range)) {
            return from;
        }
        return minus(from, Constant.of(range.step() > 0 ? 1 : -1), builder, origin);
    }

    private static boolean isInclusive(LoopRange range) {
        return range.relation() == BinaryOperator.LESS_EQUAL || range.relation() == BinaryOperator.GREATER_EQUAL;
    }

    private static boolean isAtLeast(Operand operand, int least) {
        return operand instanceof Constant constant && constant.literal() instanceof Integer number && number >= least;
    }

    /**
     * The same iterations from the last to the first. The index of a stride other than 1 is made from the number of the
     * iteration, so that it cannot run past the ends of int.
     */
    static Reversed reversed(
            LoopRange range, UnaryOperator<Operand> at, BlockBuilder outside, BlockBuilder inside, SourceSpan origin) {
        Name name = range.index().name();
        if (Math.abs(range.step()) != 1) {
            Operand last = minus(trips(range, at, outside, origin), Constant.of(1), outside, origin);
            Value counter = outside.values().fresh(Name.primal("k"), PrimitiveType.INT);
            Operand offset = inside.binary(BinaryOperator.MULTIPLY, counter, Constant.of(range.step()), origin);
            Operand from = at.apply(range.from());
            Operand index = isZero(from) ? offset : inside.binary(BinaryOperator.ADD, from, offset, origin);
            return new Reversed(new LoopRange(counter, last, Constant.of(0), BinaryOperator.GREATER_EQUAL, -1), index);
        }
        Value index = outside.values().fresh(name, PrimitiveType.INT);
        Operand bound = at.apply(range.bound());
        Operand last = switch (range.relation()) {
            case LESS -> minus(bound, Constant.of(1), outside, origin);
            case GREATER -> outside.binary(BinaryOperator.ADD, bound, Constant.of(1), origin);
            default -> bound;
        };
        BinaryOperator relation = range.step() > 0 ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
        return new Reversed(new LoopRange(index, last, at.apply(range.from()), relation, -range.step()), index);
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
            return Constant.of((Integer) a.literal() - (Integer) b.literal());
        }
        return builder.let(new Op.Binary(BinaryOperator.SUBTRACT, left, right), name, origin);
    }

    private static boolean isZero(Operand operand) {
        return operand instanceof Constant constant && constant.isNumber(0);
    }
}
