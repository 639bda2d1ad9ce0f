package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** An unknown number of nonlinear iterations: Kepler's equation by Newton's method. */
public final class Kepler {

    private Kepler() {}

    @Differentiable
    public static double eccentricAnomaly(double mean, double eccentricity) {
        double e = mean;
        double step = 1.0;
        while (Math.abs(step) > 1e-12) {
            step = (e - eccentricity * Math.sin(e) - mean) / (1.0 - eccentricity * Math.cos(e));
            e -= step;
        }
        return e;
    }
}
