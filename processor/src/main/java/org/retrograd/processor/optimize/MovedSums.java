package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.Block;
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
 * A derivative that is zeros until all elements of another are added to it, which nobody needs any more, becomes that other
 * one: so is the adjoint of a copy that of its original.
 */
public final class MovedSums implements Pass {

    @Override
    public String name() {
        return "moved-sums";
    }

    @Override
    public Function apply(Function function) {
        Map<Value, Value> moved = new HashMap<>();
        Block left = new Walk(Lengths.of(function), moved).block(function.body());
        return moved.isEmpty() ? function : new Replacement(moved).function(function.with(left));
    }

    /**
     * A loop that adds the elements of an array to those of another.
     *
     * @param sum what is added to
     * @param part what is added
     */
    private record Addition(Value sum, Value part, LoopRange range) {

        static Optional<Addition> of(Statement statement) {
            return statement instanceof Loop loop && loop.exit().isEmpty() ? of(loop) : Optional.empty();
        }

        private static Optional<Addition> of(Loop loop) {
            List<Statement> body = loop.body().statements();
            return loop.range()
                    .filter(range -> body.size() == 2
                            && loop.carries().isEmpty()
                            && body.get(0) instanceof Let let
                            && let.op() instanceof Op.ArrayLoad load
                            && load.index().equals(range.index())
                            && body.get(1) instanceof ArrayAdd add
                            && add.index().equals(range.index())
                            && add.value().equals(let.result())
                            && Value.isDerivative(load.array())
                            && Value.isDerivative(add.array()))
                    .map(range -> new Addition(
                            (Value) ((ArrayAdd) body.get(1)).array(),
                            (Value) ((Op.ArrayLoad) ((Let) body.get(0)).op()).array(),
                            range));
        }
    }

    /**
     * Leaves out loops that only move.
     *
     * @param moved gets for each array the one that is in its place
     */
    private record Walk(Lengths lengths, Map<Value, Value> moved) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (int k = 0; k < block.statements().size(); k++) {
                Statement statement = block.statements().get(k);
                Optional<Addition> addition = Addition.of(statement);
                if (addition.isPresent() && isMove(addition.get(), k, block)) {
                    moved.put(addition.get().sum(), addition.get().part());
                } else {
                    statements.add(inside(statement));
                }
            }
            return new Block(statements, block.yields());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        /** @param place of the addition in the block */
        private boolean isMove(Addition addition, int place, Block block) {
            Value sum = addition.sum();
            Value part = addition.part();
            List<Statement> before = block.statements().subList(0, place);
            Block behind = new Block(
                    block.statements().subList(place + 1, block.statements().size()), block.yields());
            return isMadeIn(before, sum)
                    && isMadeIn(before, part)
                    && sum.type().equals(part.type())
                    && lengths.areSame(sum, part)
                    && lengths.isWhole(addition.range(), sum)
                    && isUnused(sum, before, part)
                    && ArrayUses.areOwn(new Block(before, List.of()), part)
                    && ArrayUses.areOfLength(behind, part);
        }

        private static boolean isMadeIn(List<Statement> statements, Value array) {
            return statements.stream().anyMatch(statement -> makes(statement, array));
        }

        /** Whether zeros are made, as the array. */
        private static boolean makes(Statement statement, Value array) {
            return statement instanceof Let let && let.result().equals(array) && ArrayUses.makesZeros(let);
        }

        /** Whether nothing is done with the sum, but to ask for its length when the part, which is as long, is made. */
        private static boolean isUnused(Value sum, List<Statement> before, Value part) {
            boolean isMade = false;
            for (Statement statement : before) {
                if (ArrayUses.isUsed(statement, sum)
                        && !(isMade && ArrayUses.areOfLength(new Block(List.of(statement), List.of()), sum))) {
                    return false;
                }
                isMade |= makes(statement, part);
            }
            return true;
        }
    }

    /** Arrays in the places of others, which are not made. */
    private static final class Replacement extends ValueReplacement {

        private final Map<Value, Value> moved;

        Replacement(Map<Value, Value> moved) {
            this.moved = moved;
        }

        @Override
        Optional<Operand> equivalent(Let let) {
            Value last = let.result();
            while (moved.containsKey(last)) {
                last = moved.getOrDefault(last, last);
            }
            return last.equals(let.result()) ? Optional.empty() : Optional.of(last);
        }
    }
}
