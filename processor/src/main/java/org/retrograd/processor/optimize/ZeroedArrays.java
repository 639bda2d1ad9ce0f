package org.retrograd.processor.optimize;

import java.util.List;
import java.util.Map;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Arrays that are all zeros again when a block has used them, as adjoints are of what is written in it. */
final class ZeroedArrays {

    private ZeroedArrays() {}

    /** Whether the last that the block does to the array is to set all its elements to zero. */
    static boolean areLeft(Block block, Value array, Map<Value, Op> definitions) {
        List<Statement> uses = block.statements().stream()
                .filter(statement -> ArrayUses.isUsed(statement, array))
                .toList();
        return !uses.isEmpty()
                && uses.get(uses.size() - 1) instanceof Loop loop
                && loop.exit().isEmpty()
                && loop.range()
                        .filter(range -> new Lengths(definitions).isWhole(range, array))
                        .filter(range -> zeroes(loop.body(), array, range.index()))
                        .isPresent();
    }

    /** Whether all that the block writes to the array is a zero to the element at the index. */
    private static boolean zeroes(Block block, Value array, Value index) {
        boolean isZeroed = false;
        for (Statement statement : block.statements()) {
            boolean isZero = statement instanceof ArrayStore store
                    && store.array().equals(array)
                    && store.index().equals(index)
                    && store.value() instanceof Constant constant
                    && constant.isNumber(0);
            boolean isRead = statement instanceof Let;
            if (ArrayUses.isUsed(statement, array) && !isZero && !isRead) {
                return false;
            }
            isZeroed |= isZero;
        }
        return isZeroed;
    }
}
