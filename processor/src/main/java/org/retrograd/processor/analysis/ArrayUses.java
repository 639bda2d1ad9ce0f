package org.retrograd.processor.analysis;

import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** What statements do with an array. */
public final class ArrayUses {

    private ArrayUses() {}

    /** Whether an operation makes zeros, in a new array. */
    public static boolean makesZeros(Let let) {
        return let.op().type() instanceof ArrayType type
                && type.element() instanceof PrimitiveType
                && (let.op() instanceof Op.NewArray || let.op() instanceof Op.ZerosLike);
    }

    /** Whether the statement, or one inside it, mentions the array. */
    public static boolean isUsed(Statement statement, Value array) {
        return Operands.of(statement).contains(array)
                || Blocks.of(statement).stream().anyMatch(block -> isUsed(block, array));
    }

    /** Whether the block mentions the array, at whatever depth. */
    public static boolean isUsed(Block block, Value array) {
        return block.yields().contains(array)
                || block.statements().stream().anyMatch(statement -> isUsed(statement, array));
    }

    /** Whether the block does nothing with the array, but ask for its length. */
    public static boolean areOfLength(Block block, Value array) {
        return !block.yields().contains(array)
                && block.statements().stream().allMatch(statement -> isOfLength(statement, array));
    }

    private static boolean isOfLength(Statement statement, Value array) {
        return (statement instanceof Let let && let.op() instanceof Op.ArrayLength)
                || (!Operands.of(statement).contains(array)
                        && Blocks.of(statement).stream().allMatch(block -> areOfLength(block, array)));
    }

    /** Whether the block only reads and writes elements of the array, so that nobody else gets to know it. */
    public static boolean areOwn(Block block, Value array) {
        return !block.yields().contains(array)
                && block.statements().stream()
                        .filter(statement -> isUsed(statement, array))
                        .allMatch(statement -> isOwn(statement, array));
    }

    private static boolean isOwn(Statement statement, Value array) {
        if (statement instanceof Let let) {
            return let.op() instanceof Op.ArrayLoad
                    || let.op() instanceof Op.ArrayLength
                    || let.op() instanceof Op.ArraySum;
        }
        boolean isAccess =
                (statement instanceof ArrayStore store && !store.value().equals(array))
                        || statement instanceof ArrayAdd
                        || (statement instanceof ArrayFill fill && !fill.value().equals(array))
                        || statement instanceof Keep;
        return isAccess
                || (!Operands.of(statement).contains(array)
                        && !Blocks.of(statement).isEmpty()
                        && Blocks.of(statement).stream().allMatch(block -> areOwn(block, array)));
    }
}
