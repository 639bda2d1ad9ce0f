package org.retrograd.examples.jars.middle;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.examples.jars.library.DiscountGradients;

/** Payments of 1 at the end of each year. */
public final class Bond {

    private Bond() {}

    /** How the worth of the payments moves with the rate: a sum of derivatives that the library's jar brings. */
    @Differentiable(modes = Mode.FORWARD)
    public static double slope(double rate, int years) {
        double sum = 0;
        for (int year = 1; year <= years; year++) {
            sum += DiscountGradients.factorGradient(rate, year);
        }
        return sum;
    }
}
