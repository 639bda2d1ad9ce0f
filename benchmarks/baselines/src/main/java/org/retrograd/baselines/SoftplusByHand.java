package org.retrograd.baselines;

/** The adjoint of {@link Softplus} by hand. The gradient alone needs no logarithm. */
public final class SoftplusByHand {

    private SoftplusByHand() {}

    public static double[] gradient(double[] x) {
        double[] dX = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(x[i]);
            dX[i] = e / (1.0 + e);
        }
        return dX;
    }
}
