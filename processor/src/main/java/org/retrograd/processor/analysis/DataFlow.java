package org.retrograd.processor.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Who is computed from whom: explains to a user how a parameter reaches a place. Grows as the program is read. */
public final class DataFlow {

    private final Map<Value, Definition> definitions = new HashMap<>();

    private record Definition(List<Operand> sources, SourceSpan origin, boolean active) {}

    /** Notes an active parameter, where every flow begins. */
    public void active(Value parameter, SourceSpan origin) {
        definitions.put(parameter, new Definition(List.of(), origin, true));
    }

    /** Notes what a value is computed from; of constants and values known already there is nothing to note. */
    public void define(Operand defined, List<? extends Operand> sources, SourceSpan origin) {
        if (defined instanceof Value value) {
            definitions.putIfAbsent(value, new Definition(List.copyOf(sources), origin, false));
        }
    }

    /** The shortest way from an active parameter to one of the operands; empty if there is none. */
    public Optional<List<FlowStep>> to(List<? extends Operand> operands) {
        Map<Value, Optional<Value>> next = new HashMap<>();
        Deque<Value> open = new ArrayDeque<>();
        operands.forEach(operand -> enqueue(operand, Optional.empty(), next, open));
        while (!open.isEmpty()) {
            Value value = open.remove();
            Definition definition = definitions.get(value);
            if (definition != null && definition.active()) {
                return Optional.of(steps(value, next));
            }
            if (definition != null && value.type().isDifferentiable()) {
                definition.sources().forEach(source -> enqueue(source, Optional.of(value), next, open));
            }
        }
        return Optional.empty();
    }

    private static void enqueue(
            Operand operand, Optional<Value> towards, Map<Value, Optional<Value>> next, Deque<Value> open) {
        if (operand instanceof Value value && next.putIfAbsent(value, towards) == null) {
            open.add(value);
        }
    }

    private List<FlowStep> steps(Value parameter, Map<Value, Optional<Value>> next) {
        List<FlowStep> steps = new ArrayList<>();
        Optional<Value> current = Optional.of(parameter);
        while (current.isPresent()) {
            Value value = current.get();
            Definition definition = definitions.get(value);
            if (definition != null && !value.name().isTemporary()) {
                FlowStep step =
                        new FlowStep(value.name().base(), definition.origin().line());
                if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step)) {
                    steps.add(step);
                }
            }
            current = next.getOrDefault(value, Optional.empty());
        }
        return Collections.unmodifiableList(steps);
    }
}
