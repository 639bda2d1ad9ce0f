package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 20: a polynomial that should solve a differential equation, with any number of coefficients. */
final class Watson {

    private Watson() {}

    @Differentiable
    static double f(double[] x) {
        double sum = x[0] * x[0];
        double last = x[1] - x[0] * x[0] - 1;
        sum += last * last;
        for (int i = 1; i <= 29; i++) {
            double t = i / 29.0;
            double value = 0;
            double slope = 0;
            for (int j = x.length - 1; j >= 0; j--) {
                slope = slope * t + value;
                value = value * t + x[j];
            }
            double residual = slope - value * value - 1;
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return WatsonGradients.fGradient(x);
    }
}
