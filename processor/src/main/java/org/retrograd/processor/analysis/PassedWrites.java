package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.IndexOrder.Origin;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
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

    private Optional<Cell> target(Statement write) {
        if (write instanceof ArrayStore store) {
            return Optional.of(cell(store.array(), store.index()));
        }
        return write instanceof ArrayAdd add ? Optional.of(cell(add.array(), add.index())) : Optional.empty();
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

    private boolean isElsewhere(Cell read, Cell written, Moment moment) {
        if (areApart(read.last(), written.last(), moment)) {
            return true;
        }
        boolean areRowsOfOne = read.array().equals(written.array())
                && read.subscripts().size() == written.subscripts().size()
                && rows.areDistinct(read.array(), read.subscripts().size() - 1);
        if (!areRowsOfOne) {
            return false;
        }
        for (int k = 0; k < read.subscripts().size() - 1; k++) {
            if (areApart(read.subscripts().get(k), written.subscripts().get(k), moment)) {
                return true;
            }
        }
        return false;
    }

    private boolean areApart(Operand read, Operand written, Moment moment) {
        return order.areApart(read, written, Origin.ZERO)
                || moment.same().stream().anyMatch(range -> order.areApart(read, written, Origin.of(range)))
                || moment.later()
                        .filter(range -> order.isPassed(read, written, range))
                        .isPresent();
    }
}
