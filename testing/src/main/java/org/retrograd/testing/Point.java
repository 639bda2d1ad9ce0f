package org.retrograd.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments at which a derivative is checked.
 *
 * @param parameters all parameters in order, with distinct names
 */
record Point(List<Parameter> parameters) {

    static final Point EMPTY = new Point(List.of());

    Point {
        parameters = List.copyOf(parameters);
    }

    Point with(Parameter parameter) {
        if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
            throw new IllegalArgumentException("there are two arguments of the name " + parameter.name());
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Point(more);
    }

    List<Parameter> active() {
        return parameters.stream().filter(Parameter::isActive).toList();
    }

    List<String> activeNames() {
        return active().stream().map(Parameter::name).toList();
    }

    /** Fresh copies of all arguments. */
    Arguments arguments() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach(
                parameter -> values.put(parameter.name(), parameter.structure().copy()));
        return new Arguments(values);
    }

    /** Fresh copies of all arguments, one of them moved along one coordinate. */
    Arguments argumentsWith(Coordinate moved, double value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Structure structure = parameter.structure();
            boolean moves = parameter.name().equals(moved.parameter().name());
            values.put(parameter.name(), moves ? structure.copyWith(moved.index(), value) : structure.copy());
        }
        return new Arguments(values);
    }

    /** The coordinates of a parameter, in a list that the caller may change. */
    static List<Coordinate> coordinates(Parameter parameter) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (Leaf leaf : parameter.structure().leaves(parameter.name())) {
            coordinates.add(new Coordinate(parameter, coordinates.size(), leaf));
        }
        return coordinates;
    }

    /**
     * One scalar of one active parameter.
     *
     * @param parameter the parameter
     * @param index the number of the leaf in it
     * @param leaf the leaf
     */
    record Coordinate(Parameter parameter, int index, Leaf leaf) {}
}
