package org.retrograd.processor.optimize;

import java.util.HashMap;
import java.util.Map;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Value;

/** The operation that defines each value, of those that one defines. */
final class Definitions {

    private Definitions() {}

    static Map<Value, Op> of(Function function) {
        Map<Value, Op> definitions = new HashMap<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let) {
                definitions.put(let.result(), let.op());
            }
        });
        return definitions;
    }
}
