package org.retrograd.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds out with respect to which parameters a method is the derivative of another. */
final class ActiveParameters {

    private ActiveParameters() {}

    static List<String> names(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    }

    static List<String> of(Method primal, List<String> names, Method derivative) {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (Structures.isDifferentiable(primal.getParameterTypes()[i])) {
                candidates.add(names.get(i));
            }
        }
        if (candidates.size() == 1) {
            return candidates;
        }
        List<String> components = components(derivative.getReturnType());
        if (!components.isEmpty() && candidates.containsAll(components)) {
            return components;
        }
        throw new IllegalArgumentException("it cannot be told with respect to which of " + candidates + " "
                + derivative.getName() + " differentiates: call wrt"
                + (primal.getParameterCount() > 0 && !primal.getParameters()[0].isNamePresent()
                        ? ", or parameterNames, because the names of parameters were not compiled in"
                        : ""));
    }

    private static List<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }
}
