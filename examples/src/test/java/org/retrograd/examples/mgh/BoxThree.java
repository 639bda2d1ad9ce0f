package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 12: Box's function of three variables, with ten points. */
final class BoxThree {

    private BoxThree() {}

    @Differentiable
    static double f(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            double residual = residual(x, 0.1 * i);
            sum += residual * residual;
        }
        return sum;
    }

    private static double residual(double[] x, double t) {
        return Math.exp(-t * x[0]) - Math.exp(-t * x[1]) - x[2] * (Math.exp(-t) - Math.exp(-10 * t));
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BoxThreeGradients.fGradient(x);
    }
}
