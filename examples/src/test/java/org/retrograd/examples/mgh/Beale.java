package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 5: powers of {@code x[1]}. */
final class Beale {

    private Beale() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = {1.5, 2.25, 2.625};
        double sum = 0;
        double power = 1;
        for (int i = 0; i < y.length; i++) {
            power *= x[1];
            double residual = y[i] - x[0] * (1 - power);
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BealeGradients.fGradient(x);
    }
}
