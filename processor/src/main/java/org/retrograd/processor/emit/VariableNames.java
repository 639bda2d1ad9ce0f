package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** What variables would like to be called: as in the source, or else after the operation that computes them. */
final class VariableNames {

    private final VariableAssignment variables;
    private final Map<Value, String> operations = new HashMap<>();
    private final Map<Value, Operand> saved = new HashMap<>();
    private final Nesting nesting;

    VariableNames(VariableAssignment variables, Nesting nesting, List<Step> steps) {
        this.variables = variables;
        this.nesting = nesting;
        collect(steps);
    }

    String of(Variable variable) {
        return variables.wantedName(variable).map(Identifiers::plain).orElseGet(() -> ofTemporary(variable));
    }

    private String ofTemporary(Variable variable) {
        List<Value> values = variable.values();
        Optional<String> word = values.stream()
                .map(value -> value.name().base())
                .filter(base -> !base.isEmpty())
                .findFirst();
        Set<Role> roles = values.stream().map(value -> value.name().role()).collect(Collectors.toSet());
        String operation = word.orElseGet(() -> operationOf(values));
        Role role = Stream.of(Role.ADJOINT, Role.TANGENT)
                .filter(roles::contains)
                .findFirst()
                .orElse(Role.TEMPORARY);
        return Identifiers.plain(new Name(operation, role));
    }

    /** An array that keeps values without a name goes by what computes these. */
    private Optional<String> savedWord(Value value) {
        Operand kept = value.name().role() == Role.SAVED ? saved.get(value) : null;
        if (!(kept instanceof Value inside)) {
            return Optional.empty();
        }
        String word = nesting.expressionOf(inside).map(OperationNames::of).orElseGet(() -> of(variables.of(inside)));
        return Optional.of(word.endsWith("Saved") ? word : word + "Saved");
    }

    private String operationOf(List<Value> values) {
        Optional<String> word =
                values.stream().flatMap(value -> savedWord(value).stream()).findFirst();
        if (word.isPresent()) {
            return word.get();
        }
        return values.stream()
                .filter(operations::containsKey)
                .map(value -> operations.getOrDefault(value, ""))
                .findFirst()
                .orElse("value");
    }

    private void collect(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Compute compute) {
                operations.put(compute.target(), OperationNames.of(compute.definition()));
            }
            if (step instanceof Step.Effect effect
                    && effect.statement() instanceof ArrayStore store
                    && store.array() instanceof Value array) {
                saved.putIfAbsent(array, store.value());
            }
            Occurrences.inside(step).forEach(this::collect);
        }
    }
}
