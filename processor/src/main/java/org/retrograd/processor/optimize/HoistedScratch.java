package org.retrograd.processor.optimize;

import java.util.Map;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

/**
 * An array that each iteration of a loop makes, writes as a whole and then reads, or leaves as zeros, is made once, before the loop. The reverse of
 * {@link ScratchArrays}, when both sweeps are known.
 */
public final class HoistedScratch implements Pass {

    @Override
    public String name() {
        return "hoisted-scratch";
    }

    @Override
    public Function apply(Function function) {
        Map<Value, Op> definitions = Definitions.of(function);
        return new HoistedArrays(definitions, (let, body) -> isScratch(let, body, definitions)).function(function);
    }

    /** Whether the iterations of the loop with the body could all use one array. */
    static boolean isScratch(Let let, Block body, Map<Value, Op> definitions) {
        return let.op() instanceof Op.NewArray made
                && made.type().element() instanceof PrimitiveType
                && ArrayUses.areOwn(body, let.result())
                && (FullWrites.areFirst(body, let.result(), definitions)
                        || ZeroedArrays.areLeft(body, let.result(), definitions));
    }
}
