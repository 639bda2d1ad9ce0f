package org.retrograd.runtime.kernel;

/** A function of two numbers. Comparisons give 1 for true and 0 for false. */
public enum BinaryOp {
    ADD,
    SUB,
    MUL,
    DIV,
    POW,
    MAXIMUM,
    MINIMUM,
    LESS,
    LESS_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    /** The partial derivative of {@code pow(a, b)} by {@code a}. */
    POW_BY_BASE,
    /** The partial derivative of {@code pow(a, b)} by {@code b}. */
    POW_BY_EXPONENT,
    /** The partial derivative of {@code maximum(a, b)} by {@code a}: one half where both are equal. */
    SHARE_OF_MAXIMUM,
    /** A partial derivative {@code a} times {@code b}, where a pole times zero is zero. */
    CHAIN,
    /** {@code a / b}, but 0 where both are 0. */
    ADJOINT_QUOTIENT
}
