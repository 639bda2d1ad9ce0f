package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * The loads, and calls that read arrays, that give the same whenever they are done again: nothing is written to what they read behind them, for as long as the
 * arrays can be reached. The arrays of a region last through the execution of a block if all references to them are made in it.
 */
public final class SettledLoads {

    private record Writer(Statement statement, List<Position> path) {}

    private final Memory memory;
    private final PassedWrites passed;
    private final Map<Memory.Cells, List<Writer>> writers = new HashMap<>();
    private final Map<Memory.Cells, List<List<Position>>> references = new HashMap<>();
    private final IdentityHashMap<Let, List<Position>> loads = new IdentityHashMap<>();
    private final Set<Let> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Value, Stored> stores = new HashMap<>();
    private final Map<Value, Op.ArrayLoad> found = new HashMap<>();
    private final Map<Value, Clone> clones = new HashMap<>();
    private final Map<Value, Operand> lengths = new HashMap<>();

    /** A copy of a whole array of numbers. */
    private record Clone(Op.CopyOf copy, List<Position> path) {}

    /** A store of a value in the block that defines it. */
    private record Stored(Op.ArrayLoad back, List<Position> path) {}

    private SettledLoads(Memory memory, PassedWrites passed) {
        this.memory = memory;
        this.passed = passed;
    }

    /**
     * @param shared arrays that others may write to when the function has returned
     */
    static SettledLoads of(Function function, Memory memory, List<? extends Operand> shared) {
        SettledLoads all = new SettledLoads(memory, PassedWrites.of(function, memory));
        function.parameters().forEach(parameter -> all.refer(parameter, List.of()));
        all.visit(function.body(), Optional.empty(), List.of());
        Set<Memory.Cells> open = new HashSet<>();
        shared.forEach(operand -> open.addAll(memory.reachable(operand)));
        all.loads.forEach((let, path) -> {
            if (all.isSettled(let, path, open)) {
                all.settled.add(let);
            }
        });
        all.loads.forEach(
                (let, path) -> all.original(let, path, open).ifPresent(load -> all.found.put(let.result(), load)));
        all.stores.forEach((value, stored) -> {
            Memory.Cells cells = memory.of(stored.back().array()).orElseThrow();
            if (all.isSettled(stored.back(), cells, stored.path(), open)) {
                all.found.put(value, stored.back());
            }
        });
        return all;
    }

    /** Whether the load, or the call, may be done again at any later time. */
    public boolean contains(Let load) {
        return settled.contains(load);
    }

    /**
     * What gives the value again at any later time: it was stored, in the block that defines it, where nothing else is written, or it is
     * an element of a copy that the original still has.
     */
    public Optional<Op.ArrayLoad> found(Value value) {
        return Optional.ofNullable(found.get(value));
    }

    /** The element of the original that a load reads of a copy, if nothing is written there before, nor to the original behind the copy. */
    private Optional<Op.ArrayLoad> original(Let let, List<Position> path, Set<Memory.Cells> shared) {
        if (!(let.op() instanceof Op.ArrayLoad load) || !clones.containsKey(load.array())) {
            return Optional.empty();
        }
        Clone clone = clones.get(load.array());
        int level = clone.path().size() - 1;
        Memory.Cells copied = memory.of(load.array()).orElseThrow();
        boolean isUntouched = areCompared(copied)
                && writers.getOrDefault(copied, List.of()).stream()
                        .allMatch(writer -> Moment.after(writer.path(), path, level)
                                .filter(moments -> passed.isElsewhere(writer.statement(), load, moments))
                                .isPresent());
        Operand original = clone.copy().array();
        return Optional.of(new Op.ArrayLoad(original, load.index()))
                .filter(any -> isUntouched
                        && isSettled(clone.copy(), memory.of(original).orElseThrow(), clone.path(), shared));
    }

    private boolean isSettled(Let let, List<Position> path, Set<Memory.Cells> shared) {
        return arrays(let.op()).stream()
                .allMatch(array -> isSettled(let.op(), memory.of(array).orElseThrow(), path, shared));
    }

    /** The arrays whose elements an operation reads, of those that are looked at. */
    private static List<Operand> arrays(Op op) {
        if (op instanceof Op.ArrayLoad load) {
            return List.of(load.array());
        }
        return op instanceof Op.Call
                ? op.operands().stream()
                        .filter(operand -> operand instanceof Value && operand.type() instanceof ArrayType)
                        .toList()
                : List.of();
    }

    private boolean isSettled(Op op, Memory.Cells cells, List<Position> path, Set<Memory.Cells> shared) {
        if (shared.contains(cells)) {
            return false;
        }
        List<Writer> written = writers.getOrDefault(cells, List.of());
        for (int depth = 0; depth < path.size(); depth++) {
            Optional<Region> block = path.get(depth).block();
            boolean isLifetime = depth == 0
                    || references.getOrDefault(cells, List.of()).stream().allMatch(other -> isInside(other, block));
            int level = depth;
            if (isLifetime && written.stream().allMatch(writer -> isOver(writer, op, path, level))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a writer, while the block at a level of the path runs, does not write any more to what the operation has read. */
    private boolean isOver(Writer writer, Op op, List<Position> path, int level) {
        Position position = path.get(level);
        if (isBefore(writer.path(), position.block(), position.index())) {
            return true;
        }
        return op instanceof Op.ArrayLoad load
                && areCompared(memory.of(load.array()).orElseThrow())
                && Moment.after(path, writer.path(), level)
                        .filter(moments -> passed.isElsewhere(load, writer.statement(), moments))
                        .isPresent();
    }

    private boolean areCompared(Memory.Cells cells) {
        return writers.getOrDefault(cells, List.of()).size() <= IndexOrder.MOST_COMPARED;
    }

    private static boolean isInside(List<Position> path, Optional<Region> block) {
        return path.stream().anyMatch(position -> position.block().equals(block));
    }

    private static boolean isBefore(List<Position> path, Optional<Region> block, int index) {
        return path.stream().anyMatch(position -> position.block().equals(block) && position.index() < index);
    }

    private void visit(Block block, Optional<Region> region, List<Position> around) {
        Set<Value> defined = new HashSet<>();
        for (int k = 0; k < block.statements().size(); k++) {
            Statement statement = block.statements().get(k);
            List<Position> path = new ArrayList<>(around);
            path.add(new Position(region, k));
            // What a loop carries outlives its iterations.
            Blocks.forEachDefined(statement, value -> refer(value, path));
            defined.addAll(statement.results());
            Writes.cells(statement, memory)
                    .forEach(cells -> writers.computeIfAbsent(cells, key -> new ArrayList<>())
                            .add(new Writer(statement, path)));
            if (statement instanceof Let let) {
                visit(let, path);
            }
            if (statement instanceof ArrayStore store
                    && store.value() instanceof Value value
                    && defined.contains(value)) {
                Op.ArrayLoad back = new Op.ArrayLoad(store.array(), store.index());
                if (back.type().equals(value.type())) {
                    stores.putIfAbsent(value, new Stored(back, path));
                }
            }
            List<Block> inside = Blocks.of(statement);
            for (int number = 0; number < inside.size(); number++) {
                visit(inside.get(number), Optional.of(new Region(statement, number)), path);
            }
        }
    }

    private void visit(Let let, List<Position> path) {
        if (!arrays(let.op()).isEmpty()) {
            loads.put(let, path);
        } else if (let.op() instanceof Op.ArrayLength length) {
            lengths.put(let.result(), length.array());
        } else if (let.op() instanceof Op.CopyOf copy && isClone(copy)) {
            clones.put(let.result(), new Clone(copy, path));
        }
    }

    private boolean isClone(Op.CopyOf copy) {
        return copy.from() instanceof Constant from
                && from.isNumber(0)
                && copy.to() instanceof Value to
                && copy.array().equals(lengths.get(to))
                && ((ArrayType) copy.type()).element().isAtomic();
    }

    private void refer(Value value, List<Position> path) {
        for (Memory.Cells cells : memory.reachable(value)) {
            references.computeIfAbsent(cells, key -> new ArrayList<>()).add(path);
        }
    }
}
