package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** What variables would like to be called: as in the source, or else after the operation that computes them. */
final class VariableNames {

    private final VariableAssignment variables;
    private final Map<Value, String> operations = new HashMap<>();

    VariableNames(VariableAssignment variables, List<Step> steps) {
        this.variables = variables;
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
        boolean isAdjoint = values.stream().map(Value::name).map(Name::role).anyMatch(role -> role == Role.ADJOINT);
        String operation = word.orElseGet(() -> operationOf(values));
        return isAdjoint ? "d" + Identifiers.capitalised(operation) : operation;
    }

    private String operationOf(List<Value> values) {
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
            Occurrences.inside(step).forEach(this::collect);
        }
    }
}
