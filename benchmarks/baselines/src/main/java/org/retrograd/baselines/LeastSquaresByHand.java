package org.retrograd.baselines;

/** The adjoint of {@link LeastSquares} by hand: each point goes forward and back at once, on one row of powers. */
public final class LeastSquaresByHand {

    private LeastSquaresByHand() {}

    public record ValueAndGradient(double value, double[] gradient) {}

    public static ValueAndGradient valueAndGradient(double[] c, double[] t, double[] y) {
        double[] dC = new double[c.length];
        double[] powers = new double[c.length];
        double cost = 0.0;
        for (int i = 0; i < t.length; i++) {
            double residual = residual(c, t[i], y[i], powers);
            cost += residual * residual;
            addTo(dC, residual, powers);
        }
        return new ValueAndGradient(0.5 * cost, dC);
    }

    private static double residual(double[] c, double t, double y, double[] powers) {
        double residual = -y;
        double power = 1.0;
        for (int j = 0; j < c.length; j++) {
            powers[j] = power;
            residual += c[j] * power;
            power *= t;
        }
        return residual;
    }

    private static void addTo(double[] out, double factor, double[] x) {
        for (int j = 0; j < out.length; j++) {
            out[j] += factor * x[j];
        }
    }
}
