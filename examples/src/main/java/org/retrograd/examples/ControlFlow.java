package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A loop that goes round as often as its argument demands: the way that was taken is the one that is differentiated. */
final class ControlFlow {

    private ControlFlow() {}

    /** Doubles until the magnitude reaches 1000; linear in pieces. */
    @Differentiable
    static double doubling(double a) {
        double b = a * 2;
        while (Math.abs(b) < 1000) {
            b = b * 2;
        }
        return b > 0 ? b : 100 * b;
    }
}
