package org.retrograd.baselines;

/** The adjoint of {@link SumOfSquares} by hand: one loop, nothing saved. */
public final class SumOfSquaresByHand {

    private SumOfSquaresByHand() {}

    public record Gradient(double[] x, double c) {}

    public static Gradient gradient(double[] x, double c) {
        double[] dX = new double[x.length];
        double dC = 0.0;
        for (int i = 0; i < x.length; i++) {
            double dU = 2.0 * (x[i] - c);
            dX[i] = dU;
            dC -= dU;
        }
        return new Gradient(dX, dC);
    }
}
