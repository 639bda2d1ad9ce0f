package org.retrograd.hunter.check;

/** Why gradients are not compared at a point. */
public enum Skip {
    /** the program's loops run too often */
    FUEL,
    /** a value or derivative is infinite or no number */
    NOT_FINITE,
    /** rounding errors alone explain the difference */
    ILL_CONDITIONED
}
