package org.retrograd.hunter.program;

import java.util.List;

/** A static method that is differentiated. */
public record Method(String name, Type result, List<Parameter> parameters, Block body) {

    public Method {
        parameters = List.copyOf(parameters);
    }

    public Method withBody(Block other) {
        return new Method(name, result, parameters, other);
    }
}
