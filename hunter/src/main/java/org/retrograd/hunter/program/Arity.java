package org.retrograd.hunter.program;

/** How many arguments a method takes. */
public enum Arity {
    /** one for each parameter */
    FIXED,
    /** any number in place of the last parameter, which is an array */
    VARIABLE
}
