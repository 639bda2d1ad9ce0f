package org.retrograd.hunter.check;

/** What can be wrong. */
public enum Kind {
    /** the program does not compile, or its oracle: a defect of the hunter */
    PROGRAM,
    /** the program and its oracle compute different values: a defect of the hunter */
    ORACLE,
    /** the processor failed */
    CRASH,
    /** what was generated does not compile without warnings */
    BROKEN_CODE,
    /** a call does not end */
    TIMEOUT,
    /** one throws and the other does not, or something else */
    EXCEPTION,
    /** the value is not the one that the method returns */
    VALUE,
    /** the arguments are left otherwise than the method leaves them */
    ARGUMENTS,
    /** a second call gives something else */
    REPETITION,
    /** two generated methods disagree about the gradient */
    CONSISTENCY,
    /** the same array is taken twice though it is written to, or something is wrong where it may be taken twice */
    SHARING,
    /** the gradient is wrong */
    GRADIENT,
    /** the value of a program that calls derivatives differs from the oracle's */
    INNER_DERIVATIVE,
    /** all gradients are right, but two generated methods or modes differ in roundings */
    ROUNDING
}
