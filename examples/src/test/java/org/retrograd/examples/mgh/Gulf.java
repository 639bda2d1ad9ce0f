package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/**
 * 11: research and development at Gulf, with 99 points.
 *
 * <p>The exponent is as the authors' program has it; the paper's formula is known to be a misprint.
 */
final class Gulf {

    private Gulf() {}

    @Differentiable
    static double f(double[] x) {
        double sum = 0;
        for (int i = 1; i < 100; i++) {
            double t = i / 100.0;
            double y = 25 + Math.pow(-50 * Math.log(t), 2.0 / 3);
            double residual = Math.exp(-Math.pow(Math.abs(y - x[1]), x[2]) / x[0]) - t;
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return GulfGradients.fGradient(x);
    }
}
