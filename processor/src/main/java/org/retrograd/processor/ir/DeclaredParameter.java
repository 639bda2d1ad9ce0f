package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter of an annotated method as users see it.
 *
 * @param name as declared
 * @param layout what it is made of
 * @param active whether a derivative flows through it: of a differentiable type and not a declared constant
 * @param returned whether the public methods return its derivative: active, and not left out by {@code wrt}
 */
public record DeclaredParameter(String name, Layout layout, boolean active, boolean returned) {

    /** A parameter that transforms see as it is. */
    static DeclaredParameter of(ParameterHeader parameter) {
        return new DeclaredParameter(
                parameter.name(), new Layout.Leaf(parameter.type()), parameter.active(), parameter.returned());
    }

    /** Its type. */
    public Type type() {
        return layout.type();
    }

    /** How derivatives with respect to it are laid out. */
    public Layout tangent() {
        return layout.tangent().orElseThrow();
    }

    /** Whether transforms see something else. */
    public boolean isAggregate() {
        return !(layout instanceof Layout.Leaf);
    }

    /** What transforms see of the parameters, in order: each leaf a parameter of its own, {@code optionSpot}. */
    static List<ParameterHeader> leaves(List<DeclaredParameter> declared) {
        Set<String> taken = new HashSet<>();
        declared.forEach(parameter -> taken.add(parameter.name()));
        List<ParameterHeader> leaves = new ArrayList<>();
        for (DeclaredParameter parameter : declared) {
            List<String> names = names(parameter.name(), parameter.layout(), taken);
            for (int k = 0; k < names.size(); k++) {
                boolean isDifferentiable = parameter.layout().isDifferentiable(k);
                leaves.add(new ParameterHeader(
                        names.get(k),
                        parameter.layout().leaves().get(k),
                        parameter.active() && isDifferentiable,
                        parameter.returned() && isDifferentiable));
            }
        }
        return leaves;
    }

    private static List<String> names(String name, Layout layout, Set<String> taken) {
        if (layout instanceof Layout.Rows rows) {
            return names(name, rows.element(), taken);
        }
        if (!(layout instanceof Layout.Aggregate aggregate)) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        for (Layout.Part part : aggregate.parts()) {
            String below = name
                    + part.name().substring(0, 1).toUpperCase(Locale.ROOT)
                    + part.name().substring(1);
            names.addAll(names(unused(below, taken), part.layout(), taken));
        }
        return names;
    }

    private static String unused(String name, Set<String> taken) {
        String unused = name;
        for (int number = 2; !taken.add(unused); number++) {
            unused = name + number;
        }
        return unused;
    }

    /** The layout of the derivatives with respect to it, if public methods return them. */
    Optional<Layout> returnedTangent() {
        return returned ? layout.tangent() : Optional.empty();
    }
}
