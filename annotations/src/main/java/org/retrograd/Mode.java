package org.retrograd;

/** What is generated for a {@link Differentiable} method beside its gradient and its vector-Jacobian products. */
public enum Mode {
    /**
     * For a method {@code f} that returns a {@code double[]} or {@code float[]}: {@code fJacobian}, all derivatives of all
     * elements of the result. It costs as much as one vector-Jacobian product for each element.
     */
    JACOBIAN
}
