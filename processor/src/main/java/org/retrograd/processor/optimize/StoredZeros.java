package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What is added to a derivative that was set to zero is stored there, if nothing in between touches the array. A sum of zero and
 * −0.0 stays −0.0 then, so that the primal's own arrays are left alone.
 */
public final class StoredZeros implements Pass {

    @Override
    public String name() {
        return "stored-zeros";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Memory.of(function)).block(function.body()));
    }

    private record Walk(Memory memory) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                Statement walked = inside(statement);
                if (walked instanceof ArrayAdd add) {
                    Optional<ArrayStore> zero = zeroBefore(add, statements);
                    zero.ifPresent(statements::remove);
                    walked = zero.isPresent()
                            ? new ArrayStore(add.array(), add.index(), add.value(), add.origin())
                            : add;
                }
                statements.add(walked);
            }
            return new Block(statements, block.yields());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        /** The store of a zero that nobody can see before the addition. */
        private Optional<ArrayStore> zeroBefore(ArrayAdd add, List<Statement> before) {
            for (int k = before.size() - 1; k >= 0; k--) {
                if (before.get(k) instanceof ArrayStore store && isZeroAt(store, add)) {
                    return Optional.of(store);
                }
                if (!isApart(before.get(k), add)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static boolean isOfDerivatives(Operand array) {
            return array instanceof Value value && value.name().role().isDerivative();
        }

        private static boolean isZeroAt(ArrayStore store, ArrayAdd add) {
            return isOfDerivatives(store.array())
                    && store.array().equals(add.array())
                    && store.index().equals(add.index())
                    && store.value() instanceof Constant constant
                    && constant.isNumber(0)
                    && store.value().type().equals(add.value().type());
        }

        /** Whether the statement only computes, or touches other arrays alone. */
        private boolean isApart(Statement statement, ArrayAdd add) {
            if (statement instanceof ArrayAdd other) {
                return !memory.of(other.array()).equals(memory.of(add.array()));
            }
            if (statement instanceof ArrayStore other) {
                return !memory.of(other.array()).equals(memory.of(add.array()));
            }
            return statement instanceof Let let
                    && !(let.op() instanceof Op.Call)
                    && !(let.op() instanceof Op.CopyOf)
                    && !(let.op() instanceof Op.ArraySum)
                    && !(let.op() instanceof Op.ArrayLoad load
                            && memory.of(load.array()).equals(memory.of(add.array())));
        }
    }
}
