package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * What the iterations of a loop add to one and the same element gathers in a local variable, and is added behind the loop. A loop
 * that never goes round need not have such an element: then nothing is added. That is not decided by the sum: it can be zero where
 * its own derivative is not.
 *
 * <p>The order of the additions to derivatives changes. The primal's own arrays keep it: there the sum begins with the element,
 * and only arrays that no caller sees are treated so, since an exception may leave the loop.
 */
public final class LocalSums implements Pass {

    private static final Name SUM = new Name("element", Role.ADJOINT);
    private static final Name ELEMENT = Name.primal("element");

    @Override
    public String name() {
        return "local-sums";
    }

    @Override
    public Function apply(Function function) {
        Map<Value, Op> definitions = Definitions.of(function);
        Memory memory = Memory.of(function);
        Set<Memory.Cells> seen = new HashSet<>();
        function.parameters().forEach(parameter -> seen.addAll(memory.reachable(parameter)));
        Walk walk = new Walk(memory, seen, definitions, Values.after(function));
        return function.with(walk.block(function.body(), List.of()));
    }

    /** An element of an array, by the operands that name it. */
    private record Cell(Operand array, Operand index) {

        static Cell of(ArrayAdd add) {
            return new Cell(add.array(), add.index());
        }

        /** Whether it sums up derivatives, in whatever order. */
        boolean isOfDerivative() {
            return Value.isDerivative(array);
        }

        PrimitiveType type() {
            return (PrimitiveType) ((ArrayType) array.type()).element();
        }
    }

    /** A block with a sum threaded through it. */
    private record Threaded(Block block, Operand sum) {}

    /** @param seen the regions that callers see */
    private record Walk(Memory memory, Set<Memory.Cells> seen, Map<Value, Op> definitions, Values values)
            implements LoopWalk {

        @Override
        public void loop(Loop loop, List<Loop> around, List<Statement> statements) {
            Loop current = loop;
            List<Statement> behind = new ArrayList<>();
            if (loop.range().isPresent() && loop.exit().isEmpty()) {
                for (Cell cell : cells(loop, around)) {
                    Value result = values.fresh(SUM, cell.type());
                    current = summing(current, cell, start(cell, loop, statements), result);
                    deliver(cell, result, loop, around, behind);
                }
            }
            statements.add(current.with(block(current.body(), LoopWalk.with(loop, around))));
            statements.addAll(behind);
        }

        private Operand start(Cell cell, Loop loop, List<Statement> statements) {
            if (cell.isOfDerivative()) {
                return Constant.zero(cell.type());
            }
            Value element = values.fresh(ELEMENT, cell.type());
            statements.add(new Let(element, new Op.ArrayLoad(cell.array(), cell.index()), loop.origin()));
            return element;
        }

        /** Adds the sum behind the loop; where the element may not exist if the loop never goes round, only if it does. */
        private void deliver(Cell cell, Value sum, Loop loop, List<Loop> around, List<Statement> statements) {
            if (!cell.isOfDerivative()) {
                statements.add(new ArrayStore(cell.array(), cell.index(), sum, loop.origin()));
                return;
            }
            ArrayAdd add = new ArrayAdd(cell.array(), cell.index(), sum, loop.origin());
            if (exists(cell, around)) {
                statements.add(add);
                return;
            }
            LoopRange range = loop.range().orElseThrow();
            Value goesRound = values.fresh(Name.NONE, PrimitiveType.BOOLEAN);
            statements.add(new Let(goesRound, range.goesRound(), loop.origin()));
            statements.add(new If(
                    goesRound,
                    new Block(List.of(add), List.of()),
                    Block.EMPTY,
                    List.of(),
                    If.Form.STATEMENT,
                    loop.origin()));
        }

        private boolean exists(Cell cell, List<Loop> around) {
            return around.stream()
                    .anyMatch(outer -> ElementBounds.hold(outer, cell.array(), cell.index(), definitions));
        }

        /** The cells that do not change while the loop runs, and that it does nothing to but add. */
        private Set<Cell> cells(Loop loop, List<Loop> around) {
            Set<Value> defined = new HashSet<>();
            Blocks.forEachDefined(loop, defined::add);
            Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, defined::add));
            Set<Cell> cells = new LinkedHashSet<>();
            collect(loop.body(), cells);
            Set<Cell> own = new HashSet<>();
            loop.body().statements().forEach(statement -> {
                if (statement instanceof ArrayAdd add) {
                    own.add(Cell.of(add));
                }
            });
            // What only inner loops add to need not exist if these never go round.
            cells.removeIf(cell -> !(own.contains(cell) || exists(cell, around))
                    || !(cell.array() instanceof Value)
                    || defined.contains(cell.array())
                    || (cell.index() instanceof Value index && defined.contains(index))
                    || !OnlyAdditions.areMadeTo(memory.of(cell.array()).orElseThrow(), loop.body(), memory)
                    || !(cell.isOfDerivative() || keepsOrder(cell, loop, around)));
            return cells;
        }

        /** Whether the sum can begin with the element and has all that is added, and nobody sees that it is written late. */
        private boolean keepsOrder(Cell cell, Loop loop, List<Loop> around) {
            Memory.Cells region = memory.of(cell.array()).orElseThrow();
            Set<ArrayAdd> gathered = Collections.newSetFromMap(new IdentityHashMap<>());
            forEachGathered(loop.body(), gathered::add);
            List<ArrayAdd> added = new ArrayList<>();
            Blocks.forEach(loop.body(), statement -> {
                if (statement instanceof ArrayAdd add
                        && memory.of(add.array()).filter(region::equals).isPresent()) {
                    added.add(add);
                }
            });
            return exists(cell, around)
                    && !seen.contains(region)
                    && added.stream()
                            .allMatch(add ->
                                    gathered.contains(add) && Cell.of(add).equals(cell));
        }

        private static void collect(Block block, Set<Cell> cells) {
            forEachGathered(block, add -> cells.add(Cell.of(add)));
        }

        /** The additions of every iteration, through which a sum is threaded. */
        private static void forEachGathered(Block block, Consumer<ArrayAdd> action) {
            for (Statement statement : block.statements()) {
                if (statement instanceof ArrayAdd add) {
                    action.accept(add);
                } else if (statement instanceof Loop inner
                        && inner.range().isPresent()
                        && inner.exit().isEmpty()) {
                    forEachGathered(inner.body(), action);
                }
            }
        }

        /** The loop with one more carry, for the sum. */
        private Loop summing(Loop loop, Cell cell, Operand initial, Value result) {
            Value parameter = values.fresh(SUM, cell.type());
            Threaded threaded = threaded(loop.body(), cell, parameter);
            List<Carry> carries = new ArrayList<>(loop.carries());
            carries.add(new Carry(parameter, initial, result));
            List<Operand> yields = new ArrayList<>(threaded.block().yields());
            yields.add(threaded.sum());
            return new Loop(loop.header(), carries, new Block(threaded.block().statements(), yields), loop.origin());
        }

        private Threaded threaded(Block block, Cell cell, Operand given) {
            List<Statement> statements = new ArrayList<>();
            Operand sum = given;
            for (Statement statement : block.statements()) {
                if (statement instanceof ArrayAdd add && Cell.of(add).equals(cell)) {
                    Value more = values.fresh(SUM, cell.type());
                    statements.add(new Let(more, new Op.Binary(BinaryOperator.ADD, sum, add.value()), add.origin()));
                    sum = more;
                } else if (statement instanceof Loop inner && adds(inner, cell)) {
                    Value result = values.fresh(SUM, cell.type());
                    statements.add(summing(inner, cell, sum, result));
                    sum = result;
                } else {
                    statements.add(statement);
                }
            }
            return new Threaded(new Block(statements, block.yields()), sum);
        }

        private boolean adds(Loop loop, Cell cell) {
            Set<Cell> cells = new HashSet<>();
            if (loop.range().isPresent() && loop.exit().isEmpty()) {
                collect(loop.body(), cells);
            }
            return cells.contains(cell);
        }
    }
}
