package org.retrograd.examples.nist;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** MGH17: a constant and two exponentials, whose weights have opposite signs. */
final class Mgh17 {

    private Mgh17() {}

    /** The curve with five parameters {@code b} at each of the points {@code x}. */
    @Differentiable(wrt = "b", modes = Mode.JACOBIAN)
    static double[] curve(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = b[0] + b[1] * Math.exp(-x[i] * b[3]) + b[2] * Math.exp(-x[i] * b[4]);
        }
        return y;
    }
}
