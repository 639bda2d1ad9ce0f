package org.retrograd;

/** What is generated for a {@link Differentiable} method beside its gradient and its vector-Jacobian products. */
public enum Mode {
    /**
     * For a method {@code f} that returns a {@code double[]} or {@code float[]}: {@code fJacobian}, all derivatives of all
     * elements of the result. It costs as much as one vector-Jacobian product for each element.
     */
    JACOBIAN,
    /**
     * For a method {@code f}: {@code fJvp}, the Jacobian-vector product, which is the derivative of the result in one
     * direction. It takes a tangent for each parameter, of the parameter's shape, and returns the value and its tangent. It
     * keeps no values and costs a small multiple of {@code f}, however many results there are.
     */
    FORWARD
}
