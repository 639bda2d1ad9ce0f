package org.retrograd.examples;

import org.retrograd.Differentiable;

/** Derivatives of derivatives: each method is the gradient of the one above it. */
final class Pulse {

    private Pulse() {}

    @Differentiable
    static double height(double x) {
        return Math.exp(Math.sin(x)) / (1 + x * x);
    }

    @Differentiable
    static double slope(double x) {
        return PulseGradients.heightGradient(x);
    }

    @Differentiable
    static double curvature(double x) {
        return PulseGradients.slopeGradient(x);
    }

    @Differentiable(wrt = "y")
    static double sum(double x, double y) {
        return x + y;
    }

    /** The inner derivative is with respect to {@code y} alone, and 1. */
    @Differentiable(wrt = "x")
    static double scaled(double x, double y) {
        return x * PulseGradients.sumGradient(x, y);
    }
}
