package org.retrograd.examples.nist;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Kirby2: a ratio of two quadratics. */
final class Kirby2 {

    private Kirby2() {}

    /** The curve with five parameters {@code b} at each of the points {@code x}. */
    @Differentiable(wrt = "b", modes = Mode.JACOBIAN)
    static double[] curve(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double above = b[0] + b[1] * x[i] + b[2] * x[i] * x[i];
            double below = 1 + b[3] * x[i] + b[4] * x[i] * x[i];
            y[i] = above / below;
        }
        return y;
    }
}
