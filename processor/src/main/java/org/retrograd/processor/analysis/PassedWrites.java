package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Writes that have passed by an element when it is read, and never come back to it: in {@code a[i] = c * a[i - 1]}, for growing i, what
 * is read is not written any more. So a recurrence finds its own elements where they are.
 */
final class PassedWrites {

    private final IndexOrder order;
    private final DistinctRows rows;
    private final Map<Value, Op.ArrayLoad> loads = new HashMap<>();

    private PassedWrites(IndexOrder order, DistinctRows rows) {
        this.order = order;
        this.rows = rows;
    }

    static PassedWrites of(Function function, Memory memory) {
        PassedWrites passed = new PassedWrites(IndexOrder.of(function), DistinctRows.of(function, memory));
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let && let.op() instanceof Op.ArrayLoad load) {
                passed.loads.put(let.result(), load);
            }
        });
        return passed;
    }

    /** The cell of an array of arrays: the outermost array and the subscripts. */
    private record Cell(Operand array, List<Operand> subscripts) {
        Cell {
            subscripts = List.copyOf(subscripts);
        }

        Operand last() {
            return subscripts.get(subscripts.size() - 1);
        }
    }

    /** Whether the statement, at these moments, writes to another element than the one that was read. */
    boolean isElsewhere(Op.ArrayLoad read, Statement write, List<Moment> moments) {
        Optional<Cell> written = target(write);
        return written.isPresent()
                && moments.stream()
                        .allMatch(moment -> isElsewhere(cell(read.array(), read.index()), written.get(), moment));
    }

    /** The same the other way round: whether the load, at these moments, reads another element than the one that was written. */
    boolean isElsewhere(Statement write, Op.ArrayLoad read, List<Moment> moments) {
        Optional<Cell> written = target(write);
        return written.isPresent()
                && moments.stream()
                        .allMatch(moment -> isElsewhere(written.get(), cell(read.array(), read.index()), moment));
    }

    private Optional<Cell> target(Statement write) {
        return Writes.element(write).map(element -> cell(element.array(), element.index()));
    }

    private Cell cell(Operand array, Operand index) {
        List<Operand> subscripts = new ArrayList<>(List.of(index));
        Operand outermost = array;
        while (outermost instanceof Value row && loads.containsKey(row)) {
            Op.ArrayLoad load = loads.get(row);
            subscripts.add(0, load.index());
            outermost = load.array();
        }
        return new Cell(outermost, subscripts);
    }

    private boolean isElsewhere(Cell first, Cell second, Moment moment) {
        if (areApart(first.last(), second.last(), moment)) {
            return true;
        }
        boolean areRowsOfOne = first.array().equals(second.array())
                && first.subscripts().size() == second.subscripts().size()
                && rows.areDistinct(first.array(), first.subscripts().size() - 1);
        if (!areRowsOfOne) {
            return false;
        }
        for (int k = 0; k < first.subscripts().size() - 1; k++) {
            if (areApart(first.subscripts().get(k), second.subscripts().get(k), moment)) {
                return true;
            }
        }
        return false;
    }

    private boolean areApart(Operand first, Operand second, Moment moment) {
        return order.areApart(first, second, moment.same())
                || moment.later()
                        .filter(range -> order.isPassed(first, second, range))
                        .isPresent();
    }
}
