package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;

/** The eval {@code ode}: a chain of linear differential equations, solved by the classical Runge-Kutta method. */
public final class RungeKutta {

    private static final double END = 2;

    private RungeKutta() {}

    /**
     * Returns y(2) for y₀′ = x₀, yᵢ′ = xᵢ yᵢ₋₁ and y(0) = 0.
     *
     * @param steps the number of steps of equal length; at least 1
     */
    @Differentiable
    public static double[] solve(double[] x, int steps) {
        int n = x.length;
        double h = END / steps;
        double[] y = new double[n];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        double[] point = new double[n];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            move(y, h / 2, k1, point);
            slope(x, point, k2);
            move(y, h / 2, k2, point);
            slope(x, point, k3);
            move(y, h, k3, point);
            slope(x, point, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y;
    }

    /** Leaves y′ in {@code slope}. */
    private static void slope(double[] x, double[] y, double[] slope) {
        slope[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            slope[i] = x[i] * y[i - 1];
        }
    }

    /** Leaves y + h k in {@code moved}. */
    private static void move(double[] y, double h, double[] k, double[] moved) {
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + h * k[i];
        }
    }
}
