package org.retrograd.processor.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/** Which arrays a function writes to. */
public final class Writes {

    private final Memory memory;
    private final Set<Memory.Cells> written = new HashSet<>();

    private Writes(Memory memory) {
        this.memory = memory;
    }

    public static Writes of(Function function) {
        return of(function, Memory.of(function));
    }

    public static Writes of(Function function, Memory memory) {
        Writes writes = new Writes(memory);
        Blocks.forEach(function.body(), statement -> writes.written.addAll(cells(statement, memory)));
        return writes;
    }

    /** The same for a function whose arrays can be written by others as well: those that may be reached from here. */
    public Writes and(Collection<? extends Operand> shared) {
        Writes writes = new Writes(memory);
        writes.written.addAll(written);
        shared.forEach(operand -> writes.written.addAll(memory.reachable(operand)));
        return writes;
    }

    /** The regions that a statement writes cells of, but for the statements inside of it. */
    static List<Memory.Cells> cells(Statement statement, Memory memory) {
        if (!(statement instanceof CallStatement call)) {
            return target(statement).flatMap(memory::of).stream().toList();
        }
        if (call.effects().isEmpty()) {
            return call.operands().stream()
                    .flatMap(operand -> memory.reachable(operand).stream())
                    .toList();
        }
        return call.effects().get().written().stream()
                .flatMap(place -> call.at(place).flatMap(operand -> memory.at(operand, place.depth())).stream())
                .toList();
    }

    /** The array that a statement writes cells of; empty for calls, which may write whatever they are given. */
    public static Optional<Operand> target(Statement statement) {
        if (statement instanceof ArrayStore store) {
            return Optional.of(store.array());
        }
        if (statement instanceof ArrayAdd add) {
            return Optional.of(add.array());
        }
        if (statement instanceof ArrayFill fill) {
            return Optional.of(fill.array());
        }
        return statement instanceof ArrayCopy copy ? Optional.of(copy.target()) : Optional.empty();
    }

    /** Whether a statement may write cells of the region, but for the statements inside of it; a call, whatever it is given. */
    public static boolean mayReach(Memory.Cells cells, Statement statement, Memory memory) {
        if (statement instanceof CallStatement call) {
            return call.operands().stream()
                    .anyMatch(operand -> memory.reachable(operand).contains(cells));
        }
        return target(statement).flatMap(memory::of).filter(cells::equals).isPresent();
    }

    /** The one element that a statement writes, as one would load it. */
    public static Optional<Op.ArrayLoad> element(Statement statement) {
        if (statement instanceof ArrayStore store) {
            return Optional.of(new Op.ArrayLoad(store.array(), store.index()));
        }
        return statement instanceof ArrayAdd add
                ? Optional.of(new Op.ArrayLoad(add.array(), add.index()))
                : Optional.empty();
    }

    /** The one element that a statement reads or writes, as one would load it. */
    public static Optional<Op.ArrayLoad> touched(Statement statement) {
        return statement instanceof Let let && let.op() instanceof Op.ArrayLoad load
                ? Optional.of(load)
                : element(statement);
    }

    /** Whether cells of the region are written. */
    public boolean isWritten(Memory.Cells cells) {
        return written.contains(cells);
    }

    /** Whether the array holds the same elements all the time that it can be read. */
    public boolean isConstant(Operand array) {
        return memory.of(array).filter(written::contains).isEmpty();
    }

    /** Whether a row of the array, at whatever depth, is replaced by another. */
    public boolean replacesRows(Operand array) {
        Optional<Memory.Cells> numbers = memory.numbers(array);
        return memory.reachable(array).stream()
                .filter(cells -> numbers.filter(cells::equals).isEmpty())
                .anyMatch(written::contains);
    }

    /** Whether the array and its rows at every depth hold the same elements all the time. */
    public boolean isConstantThroughout(Operand array) {
        return memory.reachable(array).stream().noneMatch(written::contains);
    }
}
