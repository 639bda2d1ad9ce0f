package org.retrograd.processor.optimize;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Simplification;
import org.retrograd.processor.ir.Value;

/** Operations that need not be done, now that more of their operands are known. */
public final class Simplify implements Pass {

    @Override
    public String name() {
        return "simplify";
    }

    @Override
    public Function apply(Function function) {
        return new Walk().function(function);
    }

    private static final class Walk extends ValueReplacement {

        private final Set<Value> lengths = new HashSet<>();

        @Override
        Optional<Operand> equivalent(Let let) {
            if (let.op() instanceof Op.ArrayLength) {
                lengths.add(let.result());
            }
            if (let.op() instanceof Op.Binary binary
                    && binary.left() instanceof Constant left
                    && binary.right() instanceof Constant right
                    && left.literal() instanceof Number one
                    && right.literal() instanceof Number other) {
                return compared(binary.operator(), one.doubleValue(), other.doubleValue());
            }
            return let.op() instanceof Op.MathCall call ? notNegative(call) : Simplification.of(let.op());
        }

        private static Optional<Operand> compared(BinaryOperator operator, double one, double other) {
            return switch (operator) {
                case EQUAL -> Optional.of(Constant.of(one == other));
                case NOT_EQUAL -> Optional.of(Constant.of(one != other));
                case LESS -> Optional.of(Constant.of(one < other));
                case LESS_EQUAL -> Optional.of(Constant.of(one <= other));
                case GREATER -> Optional.of(Constant.of(one > other));
                case GREATER_EQUAL -> Optional.of(Constant.of(one >= other));
                default -> Optional.empty();
            };
        }

        /** {@code Math.max(x.length, 0)} is the length. */
        private Optional<Operand> notNegative(Op.MathCall call) {
            boolean known = call.method().name().equals("max")
                    && call.operands().get(0) instanceof Value length
                    && lengths.contains(length)
                    && call.operands().get(1) instanceof Constant floor
                    && floor.isNumber(0);
            return known ? Optional.of(call.operands().get(0)) : Optional.empty();
        }
    }
}
