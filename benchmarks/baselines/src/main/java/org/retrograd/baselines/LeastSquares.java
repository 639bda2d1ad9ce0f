package org.retrograd.baselines;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** Polynomial least squares. */
public final class LeastSquares {

    private LeastSquares() {}

    @Differentiable
    public static double cost(double[] c, @NoGradient double[] t, @NoGradient double[] y) {
        double cost = 0.0;
        for (int i = 0; i < t.length; i++) {
            double residual = -y[i];
            double power = 1.0;
            for (int j = 0; j < c.length; j++) {
                residual += c[j] * power;
                power *= t[i];
            }
            cost += residual * residual;
        }
        return 0.5 * cost;
    }
}
