package org.retrograd.examples;

import org.retrograd.Differentiable;

/** Straight-line code. */
final class Wave {

    private Wave() {}

    @Differentiable
    static double height(double x, double speed) {
        double a = x * speed;
        return Math.sin(a) + x;
    }
}
