package org.retrograd.examples.nist;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Lanczos1: a sum of three exponentials. */
final class Lanczos1 {

    private Lanczos1() {}

    /** The curve with six parameters {@code b}, pairs of a weight and a rate, at each of the points {@code x}. */
    @Differentiable(wrt = "b", modes = Mode.JACOBIAN)
    static double[] curve(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < b.length; j += 2) {
                y[i] += b[j] * Math.exp(-b[j + 1] * x[i]);
            }
        }
        return y;
    }
}
