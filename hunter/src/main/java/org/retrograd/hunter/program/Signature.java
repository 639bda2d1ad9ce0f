package org.retrograd.hunter.program;

import java.util.List;

/** What calls say of a method. Overloads differ in their parameters. */
public record Signature(String name, Type result, List<Type> parameters, Arity arity) {

    public Signature {
        parameters = List.copyOf(parameters);
    }
}
