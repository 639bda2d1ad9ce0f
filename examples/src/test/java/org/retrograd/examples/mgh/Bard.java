package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 8: a rational function of fifteen points. */
final class Bard {

    private Bard() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = {0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39};
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            int u = i + 1;
            int v = 16 - u;
            int w = Math.min(u, v);
            double residual = y[i] - (x[0] + u / (v * x[1] + w * x[2]));
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BardGradients.fGradient(x);
    }
}
