package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** Runge and Kutta's method of order four on Lotka and Volterra's equations. */
public final class LotkaVolterra {

    private LotkaVolterra() {}

    /** The prey after {@code n} steps of length {@code h}. */
    @Differentiable(wrt = {"prey", "predators", "a", "b", "c", "d"})
    public static double prey(double prey, double predators, double a, double b, double c, double d, double h, int n) {
        double x = prey;
        double y = predators;
        for (int i = 0; i < n; i++) {
            double k1 = a * x - b * x * y;
            double l1 = d * x * y - c * y;
            double x2 = x + 0.5 * h * k1;
            double y2 = y + 0.5 * h * l1;
            double k2 = a * x2 - b * x2 * y2;
            double l2 = d * x2 * y2 - c * y2;
            double x3 = x + 0.5 * h * k2;
            double y3 = y + 0.5 * h * l2;
            double k3 = a * x3 - b * x3 * y3;
            double l3 = d * x3 * y3 - c * y3;
            double x4 = x + h * k3;
            double y4 = y + h * l3;
            double k4 = a * x4 - b * x4 * y4;
            double l4 = d * x4 * y4 - c * y4;
            x += h / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
            y += h / 6.0 * (l1 + 2.0 * l2 + 2.0 * l3 + l4);
        }
        return x;
    }
}
