package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * What each iteration of a loop computes alike and saves, as functions of parameters are in a loop over data, is computed by the first
 * iteration; the others find it where it is saved. So are the rows that it is saved in.
 */
public final class RepeatedSaves implements Pass {

    private static final Name IS_FIRST = Name.primal("isFirst");

    @Override
    public String name() {
        return "repeated-saves";
    }

    @Override
    public Function apply(Function function) {
        Map<Value, Op> lengths = Definitions.of(function);
        Function hoisted = new HoistedArrays(lengths, (let, body) -> isTable(let, body, lengths)).function(function);
        Walk walk = new Walk(
                SavedArrays.of(hoisted),
                Definitions.of(hoisted),
                Writes.of(hoisted, Memory.of(hoisted)),
                Values.after(hoisted));
        return hoisted.with(walk.block(hoisted.body(), List.of()));
    }

    /** Whether an array of saved rows gets all of them anew in each iteration of a loop with the body. */
    private static boolean isTable(Let let, Block body, Map<Value, Op> definitions) {
        return let.op() instanceof Op.NewArray made
                && made.type().element() instanceof ArrayType
                && let.result().name().role() == Role.SAVED
                && ArrayUses.areOwn(body, let.result())
                && FullWrites.areFirst(body, let.result(), definitions);
    }

    private record Walk(SavedArrays saved, Map<Value, Op> definitions, Writes writes, Values values)
            implements LoopWalk {

        @Override
        public void loop(Loop given, List<Loop> around, List<Statement> statements) {
            Loop loop = inside(given, around);
            statements.add(loop.range().map(range -> once(loop, range)).orElse(loop));
        }

        private Loop once(Loop loop, LoopRange range) {
            Value isFirst = values.fresh(IS_FIRST, PrimitiveType.BOOLEAN);
            Iteration iteration =
                    new Iteration(this, isFirst, new SteadyValues(loop, definitions, writes), loop.body());
            List<Statement> body = iteration.statements(loop.body(), List.of());
            if (body.equals(loop.body().statements())) {
                return loop;
            }
            Op test = new Op.Binary(BinaryOperator.EQUAL, range.index(), range.from());
            body.add(0, new Let(isFirst, test, loop.origin()));
            return loop.with(new Block(body, loop.body().yields()));
        }
    }

    /** An iteration of one loop, which may be the first. */
    private static final class Iteration {

        private final Walk walk;
        private final Value isFirst;
        private final SteadyValues steady;
        private final Block whole;
        private final Set<Value> rows = new HashSet<>();

        Iteration(Walk walk, Value isFirst, SteadyValues steady, Block whole) {
            this.walk = walk;
            this.isFirst = isFirst;
            this.steady = steady;
            this.whole = whole;
        }

        /**
         * The statements of a block that each iteration executes; loops that go the same way each time in other words.
         *
         * @param around the loops around the block, inside this one
         */
        List<Statement> statements(Block block, List<Loop> around) {
            List<Statement> left = new ArrayList<>();
            for (Statement statement : block.statements()) {
                boolean isSame = statement instanceof Loop inner && steady.enters(inner);
                left.add(isSame ? inside((Loop) statement, around) : statement);
            }
            return left;
        }

        private Loop inside(Loop loop, List<Loop> around) {
            Value index = loop.range().map(LoopRange::index).orElseThrow();
            List<Statement> body = new ArrayList<>(loop.body().statements());
            keepRows(body, loop.body(), index);
            keepValues(body, index, around);
            List<Statement> left = statements(new Block(body, List.of()), LoopWalk.with(loop, around));
            return loop.with(new Block(left, loop.body().yields()));
        }

        /** Makes new rows of tables in the first iteration alone. */
        private void keepRows(List<Statement> body, Block block, Value index) {
            for (Statement statement : block.statements()) {
                if (statement instanceof ArrayStore store
                        && store.index().equals(index)
                        && store.value() instanceof Value row
                        && isOfTable(store)) {
                    List<Statement> others = new ArrayList<>(block.statements());
                    others.remove(store);
                    made(row, new Block(others, block.yields())).ifPresent(let -> {
                        body.remove(store);
                        body.set(body.indexOf(let), inFirst(let, store));
                        rows.add(row);
                    });
                }
            }
        }

        /** Whether the array gets all rows anew in each iteration, and nobody else knows them. */
        private boolean isOfTable(ArrayStore store) {
            return store.array() instanceof Value table
                    && store.value().type() instanceof ArrayType
                    && steady.isOutside(table)
                    && walk.saved.areWrittenBy(table, store)
                    && walk.saved.isOnlyIn(whole, table)
                    && FullWrites.areFirst(whole, table, walk.definitions);
        }

        /** The statement of a block that makes a row, if the block writes the row as a whole and nobody else knows it. */
        private Optional<Let> made(Value row, Block block) {
            return block.statements().stream()
                    .filter(statement -> statement instanceof Let let
                            && let.result().equals(row)
                            && let.op() instanceof Op.NewArray array
                            && array.type().element() instanceof PrimitiveType
                            && steady.contains(array.length())
                            && ArrayUses.areOwn(block, row)
                            && FullWrites.areFirst(block, row, walk.definitions))
                    .map(Let.class::cast)
                    .findFirst();
        }

        /** Computes in the first iteration alone what is stored at once in a saved array. */
        private void keepValues(List<Statement> body, Value index, List<Loop> around) {
            for (int k = 0; k + 1 < body.size(); k++) {
                if (body.get(k) instanceof Let let
                        && body.get(k + 1) instanceof ArrayStore store
                        && store.value().equals(let.result())
                        && store.index().equals(index)
                        && HoistedInvariants.isCostly(let.op())
                        && steady.contains(let.result())
                        && isKept(store, around)) {
                    body.set(k, inFirst(let, store));
                    body.remove(k + 1);
                }
            }
        }

        /** Whether the next iteration finds in the array what is stored, and nothing else. */
        private boolean isKept(ArrayStore store, List<Loop> around) {
            return store.array() instanceof Value array
                    && array.type() instanceof ArrayType type
                    && type.element().equals(store.value().type())
                    && (rows.contains(array) ? walk.saved.isOneWrite(array, store) : isOfAll(array, store, around));
        }

        /** A loop around would store other values in the same elements. */
        private boolean isOfAll(Value array, ArrayStore store, List<Loop> around) {
            return around.isEmpty() && steady.isOutside(array) && walk.saved.areWrittenBy(array, store);
        }

        private If inFirst(Let let, ArrayStore store) {
            Value made = walk.values.fresh(let.result().name(), let.result().type());
            Value found = walk.values.fresh(let.result().name(), let.result().type());
            Block first = new Block(
                    List.of(
                            new Let(made, let.op(), let.origin()),
                            new ArrayStore(store.array(), store.index(), made, store.origin())),
                    List.of(made));
            Block later = new Block(
                    List.of(new Let(found, new Op.ArrayLoad(store.array(), store.index()), store.origin())),
                    List.of(found));
            return new If(isFirst, first, later, List.of(let.result()), If.Form.STATEMENT, let.origin());
        }
    }
}
