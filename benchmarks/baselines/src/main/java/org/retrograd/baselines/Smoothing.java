package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** Overwritten array elements: the energy of a series that was smoothed in place. */
public final class Smoothing {

    private Smoothing() {}

    @Differentiable
    public static double energy(double[] x, double alpha) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) {
            a[i] = alpha * a[i] + (1.0 - alpha) * a[i - 1];
        }
        double energy = 0.0;
        for (int i = 0; i < a.length; i++) {
            energy += a[i] * a[i];
        }
        return energy;
    }
}
