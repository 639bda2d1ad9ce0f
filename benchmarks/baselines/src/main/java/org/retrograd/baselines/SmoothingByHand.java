package org.retrograd.baselines;

/**
 * The adjoint of {@link Smoothing} by hand. What the smoothing overwrites still stands in the argument; the gradient takes
 * the place of the smoothed series.
 */
public final class SmoothingByHand {

    private SmoothingByHand() {}

    public record Gradient(double[] x, double alpha) {}

    public static Gradient gradient(double[] x, double alpha) {
        int n = x.length;
        double[] a = new double[n];
        double beta = 1.0 - alpha;
        double carried = 0.0;
        if (n > 0) {
            carried = x[0];
            a[0] = carried;
        }
        for (int i = 1; i < n; i++) {
            carried = alpha * x[i] + beta * carried;
            a[i] = carried;
        }
        double dCarried = 0.0;
        double dAlpha = 0.0;
        for (int i = n - 1; i > 0; i--) {
            double d = 2.0 * a[i] + dCarried;
            dAlpha += d * (x[i] - a[i - 1]);
            a[i] = alpha * d;
            dCarried = beta * d;
        }
        if (n > 0) {
            a[0] = 2.0 * a[0] + dCarried;
        }
        return new Gradient(a, dAlpha);
    }
}
