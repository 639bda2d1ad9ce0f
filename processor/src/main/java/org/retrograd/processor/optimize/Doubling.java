package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * {@code p + p}, as the adjoint of a square has it, is {@code 2 * p}, to the last bit. If p is a constant times a number, the
 * constant is doubled; so is twice a half the whole. Below the smallest normal number, that leaves out a rounding.
 */
public final class Doubling implements Pass {

    @Override
    public String name() {
        return "doubling";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Definitions.of(function)).block(function.body()));
    }

    private record Walk(Map<Value, Op> definitions) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            block.statements().forEach(statement -> statements.add(doubled(statement)));
            return new Block(statements, block.yields());
        }

        private Statement doubled(Statement statement) {
            if (statement instanceof Let let) {
                return new Let(let.result(), doubled(let.op()), let.origin());
            }
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        private Op doubled(Op op) {
            return op instanceof Op.Binary sum
                            && sum.operator() == BinaryOperator.ADD
                            && sum.left().equals(sum.right())
                            && sum.type() instanceof PrimitiveType type
                            && type.isFloating()
                    ? twice(sum.left(), type)
                    : op;
        }

        private Op twice(Operand operand, PrimitiveType type) {
            if (definitions.get(operand) instanceof Op.Binary product
                    && product.operator() == BinaryOperator.MULTIPLY) {
                if (product.left() instanceof Constant factor && isDoubled(factor)) {
                    return times(2.0 * number(factor), product.right(), type);
                }
                if (product.right() instanceof Constant factor && isDoubled(factor)) {
                    return times(2.0 * number(factor), product.left(), type);
                }
            }
            return times(2.0, operand, type);
        }

        private static double number(Constant factor) {
            return ((Number) factor.literal()).doubleValue();
        }

        private static boolean isDoubled(Constant factor) {
            return Math.abs(number(factor)) < Float.MAX_VALUE / 2;
        }

        private static Op times(double factor, Operand operand, PrimitiveType type) {
            return new Op.Binary(BinaryOperator.MULTIPLY, Constant.of(factor, type), operand);
        }
    }
}
