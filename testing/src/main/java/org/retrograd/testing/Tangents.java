package org.retrograd.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what derivatives return: checks the shape and finds each component by its path. */
final class Tangents {

    private final String subject;

    Tangents(String subject) {
        this.subject = subject;
    }

    /** The components of a gradient or vector-Jacobian product under the paths of the active parameters. */
    Map<String, Double> ofParameters(List<Parameter> active, Object derivative) {
        Map<String, ?> byName = byName(active.stream().map(Parameter::name).toList(), derivative);
        Map<String, Double> components = new LinkedHashMap<>();
        for (Parameter parameter : active) {
            String name = parameter.name();
            components.putAll(matched(name, parameter.structure(), byName.get(name)));
        }
        return components;
    }

    /** The components of the tangent of a result, in the order of that result's leaves. */
    double[] ofResult(Structure result, Object tangent) {
        return matched("result", result, tangent).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Map<String, ?> byName(List<String> active, @Nullable Object derivative) {
        if (derivative == null) {
            throw wrongShape("the derivative is null");
        }
        Map<String, ?> byName = Map.of();
        if (derivative instanceof Map<?, ?> map) {
            byName = named(map);
        } else if (active.size() == 1) {
            return Map.of(active.get(0), derivative);
        } else if (derivative instanceof Record several) {
            byName = RecordStructure.componentValues(several);
        } else {
            throw wrongShape("the derivative with respect to " + active + " must be a record with these components or a"
                    + " Map with these keys, but it is a "
                    + derivative.getClass().getSimpleName());
        }
        if (!byName.keySet().equals(Set.copyOf(active))) {
            throw wrongShape("the derivative should be with respect to " + active + ", but it is with respect to "
                    + List.copyOf(byName.keySet()));
        }
        return byName;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private Map<String, Double> matched(String root, Structure model, @Nullable Object tangent) {
        if (tangent == null) {
            throw wrongShape("the derivative with respect to " + root + " is null");
        }
        Map<String, Double> found = new LinkedHashMap<>();
        Structures.of(tangent).leaves(root).forEach(leaf -> found.put(leaf.path(), leaf.value()));
        Map<String, Double> matched = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Leaf leaf : model.leaves(root)) {
            Double value = found.remove(leaf.path());
            if (value == null) {
                missing.add(leaf.path());
            } else {
                matched.put(leaf.path(), value);
            }
        }
        if (!missing.isEmpty() || !found.isEmpty()) {
            throw wrongShape("the derivative has the wrong shape" + listed("it lacks ", missing)
                    + listed("it has too much: ", List.copyOf(found.keySet())));
        }
        return matched;
    }

    private static String listed(String label, List<String> paths) {
        if (paths.isEmpty()) {
            return "";
        }
        String shown = String.join(", ", paths.subList(0, Math.min(5, paths.size())));
        return "; " + label + shown + (paths.size() > 5 ? " and " + (paths.size() - 5) + " more" : "");
    }

    private GradientMismatch wrongShape(String problem) {
        return new GradientMismatch(subject + ": " + problem, new GradientReport(subject, List.of()));
    }
}
