package org.retrograd.processor.optimize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * A component of a record that was just made is what it was made of.
 *
 * @param components the names of the components of each record
 */
public record ForwardComponents(Map<ClassType, List<String>> components) implements Pass {

    @Override
    public String name() {
        return "forward-components";
    }

    @Override
    public Function apply(Function function) {
        return new Walk().function(function);
    }

    private Optional<Operand> part(Op.NewRecord record, String name) {
        int position = components.getOrDefault(record.type(), List.of()).indexOf(name);
        return position < 0 ? Optional.empty() : Optional.of(record.operands().get(position));
    }

    private final class Walk extends ValueReplacement {

        private final Map<Value, Op.NewRecord> made = new HashMap<>();

        @Override
        Optional<Operand> equivalent(Let let) {
            if (let.op() instanceof Op.NewRecord record) {
                made.put(let.result(), record);
            }
            if (let.op() instanceof Op.Component component && component.record() instanceof Value value) {
                return Optional.ofNullable(made.get(value)).flatMap(record -> part(record, component.name()));
            }
            return Optional.empty();
        }
    }
}
