package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.analysis.IndexOrder;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What is the first to be added to an element of new zeros is stored there. A sum of zero and −0.0 stays −0.0 then, so that the
 * primal's own arrays are left alone. For programs that are written: the adjoint of a store is longer than that of an addition.
 */
public final class FirstAdditions implements Pass {

    @Override
    public String name() {
        return "first-additions";
    }

    @Override
    public Function apply(Function function) {
        return function.with(block(function.body(), IndexOrder.of(function)));
    }

    private static Block block(Block block, IndexOrder order) {
        Zeros zeros = new Zeros(order, new HashMap<>());
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement stored = zeros.stored(inside(statement, order));
            statements.add(stored);
            zeros.passed(stored);
        }
        return new Block(statements, block.yields());
    }

    private static Statement inside(Statement statement, IndexOrder order) {
        if (statement instanceof If conditional) {
            return conditional.with(block(conditional.thenBlock(), order), block(conditional.elseBlock(), order));
        }
        return statement instanceof Loop loop ? loop.with(block(loop.body(), order)) : statement;
    }

    private static ArrayStore stored(ArrayAdd add) {
        return new ArrayStore(add.array(), add.index(), add.value(), add.origin());
    }

    /**
     * The new arrays of a block of which no more is known than some elements.
     *
     * @param touched the subscripts of these elements, for each array
     */
    private record Zeros(IndexOrder order, Map<Value, List<Operand>> touched) {

        /** The statement with stores in the place of the first additions. */
        Statement stored(Statement statement) {
            if (statement instanceof ArrayAdd add) {
                return isFirst(add) ? FirstAdditions.stored(add) : add;
            }
            return statement instanceof Loop loop
                    ? IndexOrder.monotone(loop)
                            .map(range -> stored(loop, range))
                            .orElse(loop)
                    : statement;
        }

        private boolean isFirst(ArrayAdd add) {
            return Optional.ofNullable(touched.get(add.array()))
                    .filter(others -> others.size() < IndexOrder.MOST_COMPARED)
                    .filter(others -> others.stream().allMatch(other -> order.areApart(other, add.index(), List.of())))
                    .isPresent();
        }

        private Loop stored(Loop loop, LoopRange range) {
            Loop current = loop;
            for (Map.Entry<Value, List<Operand>> zeros : touched.entrySet()) {
                current = zeros.getValue().isEmpty() ? stored(current, range, zeros.getKey()) : current;
            }
            return current;
        }

        /** The loop with a store where an iteration first does anything with the array. */
        private static Loop stored(Loop loop, LoopRange range, Value array) {
            List<Statement> body = new ArrayList<>(loop.body().statements());
            for (int k = 0; k < body.size(); k++) {
                if (ArrayUses.isUsed(body.get(k), array)) {
                    if (body.get(k) instanceof ArrayAdd add) {
                        body.set(k, FirstAdditions.stored(add));
                    }
                    break;
                }
            }
            Loop changed = loop.with(new Block(body, loop.body().yields()));
            return FullWrites.writesFirst(changed, array, range.index()) ? changed : loop;
        }

        /** Notes what a statement does with the arrays. */
        void passed(Statement statement) {
            if (statement instanceof Let let && ArrayUses.makesZeros(let) && Value.isDerivative(let.result())) {
                touched.put(let.result(), new ArrayList<>());
                return;
            }
            Writes.touched(statement).ifPresent(this::note);
            ofOthers(statement).forEach(touched::remove);
        }

        private void note(Op.ArrayLoad element) {
            List<Operand> subscripts = touched.get(element.array());
            if (subscripts != null) {
                subscripts.add(element.index());
            }
        }

        /** What a statement needs besides an element or the length of an array. */
        private static List<? extends Operand> ofOthers(Statement statement) {
            if (statement instanceof ArrayStore store) {
                return List.of(store.value());
            }
            boolean isHarmless = statement instanceof ArrayAdd
                    || (statement instanceof Let let
                            && (let.op() instanceof Op.ArrayLoad || let.op() instanceof Op.ArrayLength));
            return isHarmless ? List.of() : FreeValues.of(new Block(List.of(statement), List.of()));
        }
    }
}
