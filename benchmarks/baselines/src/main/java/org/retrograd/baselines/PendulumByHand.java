package org.retrograd.baselines;

/** The adjoint of {@link Pendulum} by hand. A saved sine is cheaper than one more call. */
public final class PendulumByHand {

    private PendulumByHand() {}

    public record Gradient(double start, double h) {}

    public static Gradient gradient(double start, double h, int n) {
        int trips = Math.max(n, 0);
        double[] ySaved = new double[trips];
        double[] sineSaved = new double[trips];
        double y = start;
        for (int i = 0; i < trips; i++) {
            double sine = Math.sin(y);
            ySaved[i] = y;
            sineSaved[i] = sine;
            y += h * sine;
        }
        double dY = 1.0;
        double dH = 0.0;
        for (int i = trips - 1; i >= 0; i--) {
            dH += dY * sineSaved[i];
            dY += dY * h * Math.cos(ySaved[i]);
        }
        return new Gradient(dY, dH);
    }
}
