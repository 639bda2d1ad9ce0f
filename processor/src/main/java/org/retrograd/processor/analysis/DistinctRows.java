package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Arrays of which no two elements are the same row: they are made here, without rows, and each row is made for the one element that it is
 * stored in.
 */
final class DistinctRows {

    private final Memory memory;
    private final Set<Value> made = new HashSet<>();
    private final Map<Memory.Cells, List<Statement>> writers = new HashMap<>();
    private final Map<Value, Integer> stored = new HashMap<>();
    private final Set<ArrayStore> ofNewRows = new HashSet<>();
    private final Map<Memory.Cells, Boolean> known = new HashMap<>();

    private DistinctRows(Memory memory) {
        this.memory = memory;
    }

    static DistinctRows of(Function function, Memory memory) {
        DistinctRows rows = new DistinctRows(memory);
        rows.visit(function.body());
        return rows;
    }

    /** Whether the rows of the array are distinct, and their rows, down to a depth. */
    boolean areDistinct(Operand array, int depth) {
        boolean isMade = array instanceof Value value && made.contains(value);
        for (int level = 0; level < depth; level++) {
            Optional<Memory.Cells> cells = memory.at(array, level);
            if (!isMade || cells.isEmpty() || !known.computeIfAbsent(cells.get(), this::haveNewRows)) {
                return false;
            }
        }
        return true;
    }

    private boolean haveNewRows(Memory.Cells cells) {
        return writers.getOrDefault(cells, List.of()).stream()
                .allMatch(writer -> writer instanceof ArrayStore store
                        && ofNewRows.contains(store)
                        && stored.getOrDefault((Value) store.value(), 0) == 1);
    }

    private void visit(Block block) {
        Set<Value> here = new HashSet<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Let let && isNew(let.op())) {
                made.add(let.result());
                here.add(let.result());
            } else if (statement instanceof ArrayStore store && store.value() instanceof Value value) {
                stored.merge(value, 1, Integer::sum);
                if (here.contains(value)) {
                    ofNewRows.add(store);
                }
            }
            Writes.cells(statement, memory)
                    .forEach(cells -> writers.computeIfAbsent(cells, key -> new ArrayList<>())
                            .add(statement));
            Blocks.of(statement).forEach(this::visit);
        }
    }

    /** A copy of numbers is a new array; one of rows has the rows of another. */
    private static boolean isNew(Op op) {
        return op instanceof Op.NewArray
                || (op instanceof Op.CopyOf copy
                        && copy.type() instanceof ArrayType type
                        && type.element().isAtomic());
    }
}
