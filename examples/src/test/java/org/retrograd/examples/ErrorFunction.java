package org.retrograd.examples;

import org.apache.commons.math3.special.Erf;
import org.retrograd.DerivativeOf;

/** The derivative rule of a library's method. */
final class ErrorFunction {

    private ErrorFunction() {}

    @DerivativeOf(type = Erf.class, method = "erf")
    static double erf(double x, double d) {
        return d * 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }
}
