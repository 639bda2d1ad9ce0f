package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A reduction loop: the sum of squared distances from a centre. */
public final class SumOfSquares {

    private SumOfSquares() {}

    @Differentiable
    public static double sum(double[] x, double c) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - c;
            s += u * u;
        }
        return s;
    }
}
