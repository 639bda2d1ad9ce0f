package org.retrograd.processor.optimize;

import java.util.Map;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Loops that write each element of an array, and read none before it is written. */
final class FullWrites {

    private FullWrites() {}

    /** Whether the block writes all elements of the array before it does anything else with them. */
    static boolean areFirst(Block block, Value array, Map<Value, Op> definitions) {
        return block.statements().stream()
                .filter(statement -> ArrayUses.isUsed(statement, array))
                .filter(statement -> !(statement instanceof Let let && let.op() instanceof Op.ArrayLength))
                .findFirst()
                .filter(first -> first instanceof Loop loop && isOne(loop, array, definitions))
                .isPresent();
    }

    /** Whether the loop is one for the array. */
    private static boolean isOne(Loop loop, Value array, Map<Value, Op> definitions) {
        return loop.exit().isEmpty()
                && loop.range()
                        .filter(LoopRange::countsFromZero)
                        .filter(range -> new Lengths(definitions).isWhole(range, array))
                        .filter(range -> writesFirst(loop, array, range.index()))
                        .isPresent();
    }

    /**
     * Whether the first that each iteration does to the array is to write its own element, none reads another, and nobody else
     * gets to know the array.
     */
    static boolean writesFirst(Loop loop, Value array, Value index) {
        return !Operands.of(loop).contains(array)
                && ArrayUses.areOwn(loop.body(), array)
                && iterationsWriteFirst(loop, array, index);
    }

    private static boolean iterationsWriteFirst(Loop loop, Value array, Value index) {
        boolean isWritten = false;
        for (Statement statement : loop.body().statements()) {
            boolean isStore = statement instanceof ArrayStore store
                    && store.array().equals(array)
                    && store.index().equals(index);
            boolean isAllowed = !ArrayUses.isUsed(statement, array)
                    || isStore
                    || (isWritten && (isOfElement(statement, array, index) || isAddition(statement, index)));
            if (!isAllowed) {
                return false;
            }
            isWritten |= isStore;
        }
        return isWritten;
    }

    /** Whether a statement mentions the array only to read the element at the index. */
    private static boolean isOfElement(Statement statement, Value array, Value index) {
        return statement instanceof Keep
                || (statement instanceof Let let
                        && let.op() instanceof Op.ArrayLoad load
                        && load.array().equals(array)
                        && load.index().equals(index));
    }

    /** Whether a statement adds to the element at the index. */
    private static boolean isAddition(Statement statement, Value index) {
        return statement instanceof ArrayAdd add && add.index().equals(index);
    }
}
