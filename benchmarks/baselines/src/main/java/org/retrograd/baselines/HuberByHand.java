package org.retrograd.baselines;

/** The adjoint of {@link Huber} by hand: the derivative is the distance, clipped. */
public final class HuberByHand {

    private HuberByHand() {}

    public record Gradient(double[] x, double c) {}

    public static Gradient gradient(double[] x, double c, double delta) {
        double[] dX = new double[x.length];
        double dC = 0.0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - c;
            double dU = Math.abs(u) <= delta ? u : Math.copySign(delta, u);
            dX[i] = dU;
            dC -= dU;
        }
        return new Gradient(dX, dC);
    }
}
