package org.retrograd.testing;

/**
 * The gradient of a scalar function with respect to its active parameters: the candidate that is checked.
 *
 * <p>With one active parameter the result is the gradient itself, shaped like the parameter. With several it is a
 * record with one component for each active parameter, or a {@link java.util.Map} from parameter name to gradient.
 */
@FunctionalInterface
public interface Gradient {

    /** Computes the gradient at fresh copies of the arguments. */
    Object apply(Arguments arguments);
}
