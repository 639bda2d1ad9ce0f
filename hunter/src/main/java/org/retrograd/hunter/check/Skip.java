package org.retrograd.hunter.check;

/** What was remarkable at a point where nothing is wrong; mostly why gradients were not compared. */
public enum Skip {
    /** the program's loops run too often */
    FUEL,
    /** a value or derivative is infinite or no number */
    NOT_FINITE,
    /** the program calls derivatives, and it or the oracle throws */
    THROWN,
    /** rounding errors alone explain the difference */
    ILL_CONDITIONED,
    /** all gradients are right, but two generated methods or modes differ in roundings */
    ROUNDING
}
