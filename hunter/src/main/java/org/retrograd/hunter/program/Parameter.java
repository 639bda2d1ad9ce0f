package org.retrograd.hunter.program;

/**
 * A parameter of a method.
 *
 * @param constant whether it is marked {@code @NoGradient}
 */
public record Parameter(Type type, String name, boolean constant) {

    /** Whether the gradient has a component for it. */
    public boolean isActive() {
        return type.isDifferentiable() && !constant;
    }

    public Variable variable() {
        return new Variable(type, name);
    }
}
