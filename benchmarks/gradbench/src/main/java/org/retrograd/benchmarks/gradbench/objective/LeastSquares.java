package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;

/** The eval {@code llsq}: the sign function, fitted by a polynomial on [−1, 1]. */
public final class LeastSquares {

    private LeastSquares() {}

    /**
     * Returns half the sum of the squares of what the polynomial misses the sign function by.
     *
     * @param x the coefficients of the polynomial, that of the constant first
     * @param n the number of points, evenly spaced from −1 to 1; at least 2
     */
    @Differentiable
    public static double halfSquaredResiduals(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum / 2;
    }
}
