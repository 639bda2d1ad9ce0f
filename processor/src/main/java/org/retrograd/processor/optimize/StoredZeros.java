package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.retrograd.processor.analysis.IndexOrder;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What is added to a derivative that was set to zero is stored there, if nothing in between touches the element. A sum of zero and
 * −0.0 stays −0.0 then, so that the primal's own arrays are left alone.
 */
public final class StoredZeros implements Pass {

    @Override
    public String name() {
        return "stored-zeros";
    }

    @Override
    public Function apply(Function function) {
        Walk walk = new Walk(Memory.of(function), IndexOrder.of(function));
        return function.with(walk.block(function.body(), List.of()));
    }

    private record Walk(Memory memory, IndexOrder order) {

        Block block(Block block, List<LoopRange> around) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                Statement walked = inside(statement, around);
                if (walked instanceof ArrayAdd add) {
                    OptionalInt zero = zeroBefore(add, statements, around);
                    if (zero.isPresent()) {
                        statements.remove(zero.getAsInt());
                        walked = new ArrayStore(add.array(), add.index(), add.value(), add.origin());
                    }
                }
                statements.add(walked);
            }
            return new Block(statements, block.yields());
        }

        private Statement inside(Statement statement, List<LoopRange> around) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock(), around), block(conditional.elseBlock(), around));
            }
            if (!(statement instanceof Loop loop)) {
                return statement;
            }
            List<LoopRange> inside = new ArrayList<>(around);
            loop.range().ifPresent(inside::add);
            return loop.with(block(loop.body(), inside));
        }

        /** Where the zero is stored that nobody can see before the addition. */
        private OptionalInt zeroBefore(ArrayAdd add, List<Statement> before, List<LoopRange> around) {
            int compared = 0;
            for (int k = before.size() - 1; k >= 0 && compared <= IndexOrder.MOST_COMPARED; k--) {
                Statement statement = before.get(k);
                if (statement instanceof ArrayStore store && isZeroAt(store, add)) {
                    return OptionalInt.of(k);
                }
                if (!isOfOthers(statement, add)) {
                    compared++;
                    if (!isElsewhere(statement, add, around)) {
                        return OptionalInt.empty();
                    }
                }
            }
            return OptionalInt.empty();
        }

        private static boolean isZeroAt(ArrayStore store, ArrayAdd add) {
            return Value.isDerivative(store.array())
                    && store.array().equals(add.array())
                    && store.index().equals(add.index())
                    && store.value() instanceof Constant constant
                    && constant.isNumber(0)
                    && store.value().type().equals(add.value().type());
        }

        /** Whether the statement only computes, or touches other arrays alone. */
        private boolean isOfOthers(Statement statement, ArrayAdd add) {
            Optional<Op.ArrayLoad> element = Writes.touched(statement);
            if (element.isPresent()) {
                return !memory.of(element.get().array()).equals(memory.of(add.array()));
            }
            return statement instanceof Let let
                    && !(let.op() instanceof Op.Call)
                    && !(let.op() instanceof Op.CopyOf)
                    && !(let.op() instanceof Op.ArraySum);
        }

        /** Whether the statement touches one element alone, and certainly not the one that is added to. */
        private boolean isElsewhere(Statement statement, ArrayAdd add, List<LoopRange> around) {
            return Writes.touched(statement)
                    .filter(element -> order.areApart(element.index(), add.index(), around))
                    .isPresent();
        }
    }
}
