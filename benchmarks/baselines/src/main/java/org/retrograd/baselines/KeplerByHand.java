package org.retrograd.baselines;

import java.util.Arrays;

/**
 * The adjoint of {@link Kepler} by hand, of the iteration as it runs. Sine, cosine and step of each iteration are kept,
 * the state itself is not needed.
 */
public final class KeplerByHand {

    private static final int STRIDE = 3;

    private KeplerByHand() {}

    public record Gradient(double mean, double eccentricity) {}

    public static Gradient gradient(double mean, double eccentricity) {
        double[] saved = new double[8 * STRIDE];
        int size = 0;
        double e = mean;
        double step = 1.0;
        while (Math.abs(step) > 1e-12) {
            double sine = Math.sin(e);
            double cosine = Math.cos(e);
            step = (e - eccentricity * sine - mean) / (1.0 - eccentricity * cosine);
            e -= step;
            if (size == saved.length) {
                saved = Arrays.copyOf(saved, 2 * size);
            }
            saved[size] = sine;
            saved[size + 1] = cosine;
            saved[size + 2] = step;
            size += STRIDE;
        }
        double dE = 1.0;
        double dMean = 0.0;
        double dEccentricity = 0.0;
        for (int at = size - STRIDE; at >= 0; at -= STRIDE) {
            double sine = saved[at];
            double cosine = saved[at + 1];
            double slope = 1.0 - eccentricity * cosine;
            double dNumerator = -dE / slope;
            double dSlope = -dNumerator * saved[at + 2];
            dMean -= dNumerator;
            dEccentricity -= dNumerator * sine + dSlope * cosine;
            dE += dNumerator * slope + dSlope * eccentricity * sine;
        }
        return new Gradient(dMean + dE, dEccentricity);
    }
}
