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

    private LoopCounting() {}

    /** Number of iterations done before the one with the range's index. */
    static Operand iteration(LoopRange range, UnaryOperator<Operand> at, BlockBuilder builder, SourceSpan origin) {
        Operand index = at.apply(range.index());
        if (isZero(range.from()) && range.step() == 1) {
            return index;
        }
        Operand from = at.apply(range.from());
        if (range.step() == -1) {
            return builder.binary(BinaryOperator.SUBTRACT, from, index, origin);
        }
        Operand done = isZero(from) ? index : builder.binary(BinaryOperator.SUBTRACT, index, from, origin);
        return range.step() == 1
                ? done
                : builder.binary(BinaryOperator.DIVIDE, done, Constant.of(range.step()), origin);
    }

    /** Number of iterations in all; not negative. */
    static Operand trips(LoopRange range, UnaryOperator<Operand> at, BlockBuilder builder, SourceSpan origin) {
        Operand from = at.apply(range.from());
        Operand bound = at.apply(range.bound());
        Operand span = isZero(from)
                ? range.step() > 0 ? bound : builder.negate(bound, origin)
                : range.step() > 0 ? minus(bound, from, builder, origin) : minus(from, bound, builder, origin);
        int stride = Math.abs(range.step());
        boolean inclusive =
                range.relation() == BinaryOperator.LESS_EQUAL || range.relation() == BinaryOperator.GREATER_EQUAL;
        int rounding = inclusive ? stride : stride - 1;
        if (rounding != 0) {
            span = builder.binary(BinaryOperator.ADD, span, Constant.of(rounding), origin);
        }
        if (stride != 1) {
            span = builder.binary(BinaryOperator.DIVIDE, span, Constant.of(stride), origin);
        }
        return builder.let(
                new Op.MathCall(MAX, List.of(span, Constant.of(0)), PrimitiveType.INT), Name.primal("trips"), origin);
    }

    /**
     * The same iterations from the last to the first. The index of a stride other than 1 is made from the number of the
     * iteration, so that it cannot run past the ends of int.
     */
    static Reversed reversed(LoopRange range, UnaryOperator<Operand> at, BlockBuilder outside, BlockBuilder inside, SourceSpan origin) {
        Name name = range.index().name();
        if (Math.abs(range.step()) != 1) {
            Operand last = minus(trips(range, at, outside, origin), Constant.of(1), outside, origin);
            Value counter = outside.values().fresh(Name.primal("k"), PrimitiveType.INT);
            Operand offset = inside.binary(BinaryOperator.MULTIPLY, counter, Constant.of(range.step()), origin);
            Operand from = at.apply(range.from());
            Operand index = isZero(from)
                    ? offset
                    : inside.binary(BinaryOperator.ADD, from, offset, origin);
            return new Reversed(
                    new LoopRange(counter, last, Constant.of(0), BinaryOperator.GREATER_EQUAL, -1), index);
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
        if (left instanceof Constant a && right instanceof Constant b) {
            return Constant.of((Integer) a.literal() - (Integer) b.literal());
        }
        return builder.binary(BinaryOperator.SUBTRACT, left, right, origin);
    }

    private static boolean isZero(Operand operand) {
        return operand instanceof Constant constant && constant.isNumber(0);
    }
}
