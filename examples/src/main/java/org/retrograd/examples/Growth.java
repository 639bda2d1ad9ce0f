package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A nonlinear state that is carried from step to step of a loop. */
final class Growth {

    private Growth() {}

    /** A population after some steps of logistic growth. */
    @Differentiable
    static double population(double start, double rate, int steps) {
        double p = start;
        for (int i = 0; i < steps; i++) {
            p += rate * p * (1 - p);
        }
        return p;
    }
}
