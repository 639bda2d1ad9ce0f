package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 16: twenty points, each with a sum of two squares that is squared. */
final class BrownDennis {

    private BrownDennis() {}

    @Differentiable
    static double f(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 20; i++) {
            double t = i / 5.0;
            double line = x[0] + t * x[1] - Math.exp(t);
            double wave = x[2] + x[3] * Math.sin(t) - Math.cos(t);
            double residual = line * line + wave * wave;
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BrownDennisGradients.fGradient(x);
    }
}
