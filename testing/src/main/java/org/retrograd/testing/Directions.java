package org.retrograd.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The cotangent and tangents that the user gave. Others are made up.
 *
 * @param cotangent the cotangent of the result, if given
 * @param tangents the tangents that were given, by parameter
 */
record Directions(Optional<Structure> cotangent, Map<String, Structure> tangents) {

    static final Directions NONE = new Directions(Optional.empty(), Map.of());

    Directions {
        tangents = Map.copyOf(tangents);
    }

    Directions withCotangent(Object value) {
        return new Directions(Optional.of(Structures.of(value)), tangents);
    }

    Directions withTangent(String parameter, Object value) {
        Map<String, Structure> more = new LinkedHashMap<>(tangents);
        more.put(parameter, Structures.of(value));
        return new Directions(cotangent, more);
    }

    Structure cotangentOf(Structure result, DoubleSupplier weights) {
        Structure chosen = cotangent.orElseGet(() -> Structures.of(result.filledFrom(weights)));
        return requireSameShape("the cotangent", "the result", result, chosen);
    }

    Map<String, Structure> tangentsOf(List<Parameter> active, DoubleSupplier weights) {
        List<String> names = active.stream().map(Parameter::name).toList();
        if (!names.containsAll(tangents.keySet())) {
            throw new IllegalArgumentException("a tangent is given for " + List.copyOf(tangents.keySet())
                    + ", but the active parameters are " + names);
        }
        Map<String, Structure> all = new LinkedHashMap<>();
        for (Parameter parameter : active) {
            String name = parameter.name();
            // Made up only if needed: the constructor of a record may refuse what is made up.
            Structure chosen = Optional.ofNullable(tangents.get(name))
                    .orElseGet(() -> Structures.of(parameter.structure().filledFrom(weights)));
            all.put(name, requireSameShape("the tangent of " + name, name, parameter.structure(), chosen));
        }
        return all;
    }

    private static Structure requireSameShape(String what, String model, Structure wanted, Structure given) {
        if (!Arrays.equals(paths(wanted), paths(given))) {
            throw new IllegalArgumentException(what + " must be shaped like " + model + ": it has the components "
                    + Arrays.toString(paths(given)) + ", not " + Arrays.toString(paths(wanted)));
        }
        return given;
    }

    private static Object[] paths(Structure structure) {
        return structure.leaves("").stream().map(Leaf::path).toArray();
    }
}
