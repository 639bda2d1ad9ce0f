package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A carried nonlinear state: an overdamped pendulum by Euler's method. */
public final class Pendulum {

    private Pendulum() {}

    @Differentiable
    public static double angle(double start, double h, int n) {
        double y = start;
        for (int i = 0; i < n; i++) {
            y += h * Math.sin(y);
        }
        return y;
    }
}
