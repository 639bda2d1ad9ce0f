package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** How often each value of a function is used. */
final class Uses {

    private final Map<Value, Integer> counts = new HashMap<>();

    Uses(Function function) {
        count(function.body());
    }

    int of(Value value) {
        return counts.getOrDefault(value, 0);
    }

    private void count(Block block) {
        for (Statement statement : block.statements()) {
            count(Operands.of(statement));
            Blocks.of(statement).forEach(this::count);
        }
        count(block.yields());
    }

    private void count(List<Operand> operands) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                counts.merge(value, 1, Integer::sum);
            }
        }
    }
}
