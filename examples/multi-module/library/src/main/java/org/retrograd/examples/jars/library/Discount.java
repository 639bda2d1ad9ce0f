package org.retrograd.examples.jars.library;

import org.retrograd.Differentiable;

/** What money of a later day is worth today. */
public final class Discount {

    private Discount() {}

    /** The worth of 1, to be paid in so many years, at a rate of continuous interest. */
    @Differentiable(wrt = "rate")
    public static double factor(double rate, double years) {
        return Math.exp(exponent(rate, years));
    }

    private static double exponent(double rate, double years) {
        return -rate * years;
    }
}
