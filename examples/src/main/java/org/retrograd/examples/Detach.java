package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Gradients;

/** A value that is held fixed in the derivative, and the same sum without that. */
final class Detach {

    private Detach() {}

    /** The sum of u * x, with u = x * x taken as a constant. */
    @Differentiable
    static double detached(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double u = Gradients.stopGradient(x[i] * x[i]);
            sum += u * x[i];
        }
        return sum;
    }

    /** The sum of x * x. */
    @Differentiable
    static double attached(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double y = x[i] * x[i];
            sum += y;
        }
        return sum;
    }
}
