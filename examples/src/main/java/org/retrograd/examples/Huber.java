package org.retrograd.examples;

import org.retrograd.Differentiable;

/** Branches: the branch that is taken is the one that is differentiated. */
final class Huber {

    private Huber() {}

    /** The sum of squares of small residuals, and of the absolute values of large ones. */
    @Differentiable(wrt = "residuals")
    static double loss(double[] residuals, double delta) {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double r = residuals[i];
            if (Math.abs(r) <= delta) {
                sum += 0.5 * r * r;
            } else {
                sum += delta * (Math.abs(r) - 0.5 * delta);
            }
        }
        return sum;
    }
}
