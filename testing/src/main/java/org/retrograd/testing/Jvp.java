package org.retrograd.testing;

/** The Jacobian-vector product of a function: the directional derivative {@code J tangent}. */
@FunctionalInterface
public interface Jvp {

    /**
     * Computes the product at fresh copies of the arguments.
     *
     * @param tangents one tangent for each active parameter, under the parameter's name and shaped like it
     * @return the tangent of the primal's result, shaped like that result
     */
    Object apply(Arguments arguments, Arguments tangents);
}
