package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** A result with a derivative for each pair of elements: a vector-Jacobian product, or the Jacobian itself. */
final class Squares {

    private Squares() {}

    /** Each element's square. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] squares(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        return y;
    }

    /** Two elements of the squares, weighted. */
    @Differentiable
    static double weighted(double[] x) {
        return 0.1 * (x[0] * x[0]) + 0.01 * (x[1] * x[1]);
    }
}
