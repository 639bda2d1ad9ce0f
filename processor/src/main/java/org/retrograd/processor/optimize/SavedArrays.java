package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What a function does with the arrays that it makes for saved values.
 *
 * @param made those that it makes
 * @param writers the statements that write to each array
 * @param loaded the rows that are read from each array of rows
 * @param uses how many statements mention each array
 */
record SavedArrays(
        Function function,
        Set<Value> made,
        Map<Operand, List<Statement>> writers,
        Map<Operand, List<Value>> loaded,
        Map<Operand, Integer> uses) {

    static SavedArrays of(Function function) {
        SavedArrays arrays =
                new SavedArrays(function, new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        Blocks.forEach(function.body(), arrays::note);
        return arrays;
    }

    private void note(Statement statement) {
        Operands.of(statement).forEach(operand -> uses.merge(operand, 1, Integer::sum));
        Writes.target(statement)
                .ifPresent(array ->
                        writers.computeIfAbsent(array, key -> new ArrayList<>()).add(statement));
        if (statement instanceof Let let) {
            if (let.op() instanceof Op.NewArray && let.result().name().role() == Role.SAVED) {
                made.add(let.result());
            }
            if (let.op() instanceof Op.ArrayLoad load && load.type() instanceof ArrayType) {
                loaded.computeIfAbsent(load.array(), key -> new ArrayList<>()).add(let.result());
            }
        }
    }

    /** Whether the store is all that is ever written to the array, whose elements are read otherwise, and those of its rows. */
    boolean areWrittenBy(Value array, ArrayStore store) {
        return isOneWrite(array, store)
                && ArrayUses.areOwn(function.body(), array)
                && loaded.getOrDefault(array, List.of()).stream().allMatch(this::isRead);
    }

    /** Whether the function makes the array, and writes to it in one place. */
    boolean isOneWrite(Value array, ArrayStore store) {
        return made.contains(array) && List.of(store).equals(writers.get(array));
    }

    /** Whether nothing but the block mentions the array. */
    boolean isOnlyIn(Block block, Value array) {
        int[] inside = {0};
        Blocks.forEach(block, statement -> inside[0] += Collections.frequency(Operands.of(statement), array));
        return uses.getOrDefault(array, 0) == inside[0];
    }

    private boolean isRead(Value row) {
        return !writers.containsKey(row) && ArrayUses.areOwn(function.body(), row);
    }
}
