package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 17: a constant and two exponentials. */
final class OsborneOne {

    private OsborneOne() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = data();
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i] - model(x, 10 * i);
        }
        return SumOfSquares.of(residuals);
    }

    private static double model(double[] x, double t) {
        return x[0] + x[1] * Math.exp(-t * x[3]) + x[2] * Math.exp(-t * x[4]);
    }

    private static double[] data() {
        return new double[] {
            0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751,
            0.718, 0.685, 0.658, 0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490,
            0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406
        };
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return OsborneOneGradients.fGradient(x);
    }
}
