package org.retrograd.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/** A class with type arguments. Nothing differentiable is known to be in its values. */
public record GenericType(ClassType raw, List<Type> arguments) implements Type {

    public GenericType {
        arguments = List.copyOf(arguments);
    }

    @Override
    public boolean isDifferentiable() {
        return false;
    }

    @Override
    public String show() {
        return raw.show() + arguments.stream().map(Type::show).collect(Collectors.joining(", ", "<", ">"));
    }
}
