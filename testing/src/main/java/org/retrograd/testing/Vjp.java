package org.retrograd.testing;

/**
 * The vector-Jacobian product of a function: the candidate that is checked.
 *
 * <p>For a primal {@code f} with Jacobian {@code J} it computes <code>J<sup>T</sup> cotangent</code>, the gradient of
 * {@code <cotangent, f>}.
 */
@FunctionalInterface
public interface Vjp {

    /**
     * Computes the product at fresh copies of the arguments.
     *
     * @param cotangent a fresh value shaped like the result of the primal: a {@link Double} for a {@code double}, and
     *     so on
     * @return as from a {@link Gradient}
     */
    Object apply(Arguments arguments, Object cotangent);
}
