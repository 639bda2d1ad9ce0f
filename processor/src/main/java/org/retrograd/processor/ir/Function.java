package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A method. Its body yields nothing or one result.
 *
 * @param name the method's name
 * @param parameters in the order of the signature
 * @param result the type returned, empty for {@code void}
 * @param body what it does
 */
public record Function(String name, List<Value> parameters, Optional<Type> result, Block body) {

    public Function {
        parameters = List.copyOf(parameters);
    }
}
