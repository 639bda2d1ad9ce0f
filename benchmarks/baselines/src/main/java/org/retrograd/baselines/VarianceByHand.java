package org.retrograd.baselines;

/** The adjoint of {@link Variance} by hand. The mean has an adjoint, zero but for rounding; it is kept exact. */
public final class VarianceByHand {

    private VarianceByHand() {}

    public static double[] gradient(double[] x) {
        int n = x.length;
        double center = Variance.mean(x);
        double scale = 2.0 / n;
        double[] dX = new double[n];
        double dCenter = 0.0;
        for (int i = 0; i < n; i++) {
            double dU = scale * (x[i] - center);
            dX[i] = dU;
            dCenter -= dU;
        }
        double dSum = dCenter / n;
        for (int i = 0; i < n; i++) {
            dX[i] += dSum;
        }
        return dX;
    }
}
