package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;

/** {@code p + p}, as the adjoint of a square has it, is {@code 2 * p}, to the last bit. */
public final class Doubling implements Pass {

    @Override
    public String name() {
        return "doubling";
    }

    @Override
    public Function apply(Function function) {
        return function.with(block(function.body()));
    }

    private static Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        block.statements().forEach(statement -> statements.add(doubled(statement)));
        return new Block(statements, block.yields());
    }

    private static Statement doubled(Statement statement) {
        if (statement instanceof Let let) {
            return new Let(let.result(), doubled(let.op()), let.origin());
        }
        if (statement instanceof If conditional) {
            return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
        }
        return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
    }

    private static Op doubled(Op op) {
        return op instanceof Op.Binary sum
                        && sum.operator() == BinaryOperator.ADD
                        && sum.left().equals(sum.right())
                        && sum.type() instanceof PrimitiveType type
                        && type.isFloating()
                ? new Op.Binary(BinaryOperator.MULTIPLY, Constant.of(2.0, type), sum.left())
                : op;
    }
}
