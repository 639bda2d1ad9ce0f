package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Many results of few parameters: a case for forward mode. */
final class Trajectory {

    private Trajectory() {}

    /** A population after each step of logistic growth. */
    @Differentiable(modes = Mode.FORWARD)
    static double[] path(double start, double rate, int steps) {
        double[] path = new double[steps];
        double p = start;
        for (int i = 0; i < steps; i++) {
            p += rate * p * (1 - p);
            path[i] = p;
        }
        return path;
    }
}
