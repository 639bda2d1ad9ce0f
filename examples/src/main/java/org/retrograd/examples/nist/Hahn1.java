package org.retrograd.examples.nist;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Hahn1: a ratio of two cubics. */
final class Hahn1 {

    private Hahn1() {}

    /** The curve with seven parameters {@code b} at each of the points {@code x}. */
    @Differentiable(wrt = "b", modes = Mode.JACOBIAN)
    static double[] curve(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double above = b[0] + x[i] * (b[1] + x[i] * (b[2] + x[i] * b[3]));
            double below = 1 + x[i] * (b[4] + x[i] * (b[5] + x[i] * b[6]));
            y[i] = above / below;
        }
        return y;
    }
}
