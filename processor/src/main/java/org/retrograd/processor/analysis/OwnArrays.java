package org.retrograd.processor.analysis;

import java.util.HashSet;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

/**
 * The arrays of numbers that a choice or an iteration makes for itself: nothing but the block that makes one reads or writes it, and
 * there by its own name alone. Their adjoints are zero before the block and of no interest behind it.
 */
public final class OwnArrays {

    private OwnArrays() {}

    public static Set<Value> of(Function function) {
        Set<Value> own = new HashSet<>();
        Blocks.forEach(function.body(), statement -> Blocks.of(statement).forEach(block -> collect(block, own)));
        return own;
    }

    private static void collect(Block block, Set<Value> own) {
        block.statements().forEach(statement -> {
            if (statement instanceof Let let
                    && let.op() instanceof Op.NewArray made
                    && made.type().element() instanceof PrimitiveType
                    && ArrayUses.areOwn(block, let.result())) {
                own.add(let.result());
            }
        });
    }
}
