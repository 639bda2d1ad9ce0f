package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 9: a bell, tabulated from one side. */
final class Gaussian {

    private Gaussian() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = {0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989};
        double sum = 0;
        for (int i = 0; i < 15; i++) {
            double t = (7 - i) / 2.0;
            double off = t - x[2];
            double residual = x[0] * Math.exp(-x[1] * off * off / 2) - y[Math.min(i, 14 - i)];
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return GaussianGradients.fGradient(x);
    }
}
