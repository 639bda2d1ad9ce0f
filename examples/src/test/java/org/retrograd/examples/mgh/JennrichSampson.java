package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 6: sums of two exponentials, ten of them. */
final class JennrichSampson {

    private JennrichSampson() {}

    @Differentiable
    static double f(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            double residual = 2 + 2 * i - (Math.exp(i * x[0]) + Math.exp(i * x[1]));
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return JennrichSampsonGradients.fGradient(x);
    }
}
