package org.retrograd;

/** The direction in which derivatives go through a rule. */
public enum Direction {

    /** Both: the rule computes the product of {@code d} and the partial derivative, a number, which is its own transpose. */
    BOTH,

    /** From a result to a parameter: {@code d} is the adjoint of the result. */
    REVERSE,

    /** From a parameter to the result: {@code d} is the tangent of the parameter. */
    FORWARD
}
