package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Carried;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What an iteration adds to an int that counts something beside the loop, as an index into packed rows does: so many as an inner
 * loop goes round. Sums of ints wrap, so that subtracting it again gives what was there before, whatever the numbers are.
 */
final class Increments {

    private static final MethodName MAX = new MethodName(new ClassType("java.lang", List.of("Math")), "max");

    private final Regions regions;

    Increments(Regions regions) {
        this.regions = regions;
    }

    /**
     * The inner loop that adds to the int.
     *
     * @param range of the inner loop
     * @param stride what each of its iterations adds
     */
    record Counted(Carried carried, LoopRange range, Constant stride) {

        /** What is added: the stride, as often as the loop goes round. */
        Operand amount(UnaryOperator<Operand> at, BlockBuilder builder) {
            Operand from = at.apply(range.from());
            Op end = new Op.MathCall(MAX, List.of(at.apply(range.bound()), from), PrimitiveType.INT);
            Operand trips =
                    builder.binary(BinaryOperator.SUBTRACT, builder.let(end, SourceSpan.NONE), from, SourceSpan.NONE);
            return stride.isNumber(1) ? trips : builder.binary(BinaryOperator.MULTIPLY, trips, stride, SourceSpan.NONE);
        }
    }

    /** How the value changes from iteration to iteration, if that is known. */
    Optional<Counted> of(Value value) {
        return value.type() == PrimitiveType.INT
                ? regions.carried(value)
                        .filter(carried -> carried.loop().exit().isEmpty())
                        .flatMap(carried -> counted(carried, value))
                : Optional.empty();
    }

    private Optional<Counted> counted(Carried carried, Value value) {
        for (Statement statement : carried.loop().body().statements()) {
            if (statement instanceof Loop inner && inner.exit().isEmpty()) {
                Optional<Constant> stride = inner.carries().stream()
                        .filter(carry -> carry.result().equals(carried.next()))
                        .filter(carry -> carry.initial().equals(value))
                        .findFirst()
                        .flatMap(this::stride);
                Optional<LoopRange> range = inner.range().filter(Increments::countsUpByOne);
                if (stride.isPresent() && range.isPresent()) {
                    return Optional.of(new Counted(carried, range.get(), stride.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean countsUpByOne(LoopRange range) {
        return range.step() == 1 && range.relation() == BinaryOperator.LESS;
    }

    private Optional<Constant> stride(Carry carry) {
        return regions.stride(carry.parameter());
    }
}
