package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 18: three exponentials, with thirteen points. */
final class BiggsExp6 {

    private BiggsExp6() {}

    @Differentiable
    static double f(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 13; i++) {
            double t = 0.1 * i;
            double y = Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t);
            double residual = x[2] * Math.exp(-t * x[0]) - x[3] * Math.exp(-t * x[1]) + x[5] * Math.exp(-t * x[4]) - y;
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BiggsExp6Gradients.fGradient(x);
    }
}
