package org.retrograd.hunter.program;

import java.util.List;

/**
 * What calls say of a method. Overloads differ in their parameters.
 *
 * @param isInstance whether the first parameter is the record that it is called on
 */
public record Signature(String name, Type result, List<Type> parameters, Arity arity, boolean isInstance) {

    public Signature {
        parameters = List.copyOf(parameters);
    }
}
