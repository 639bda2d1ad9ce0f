package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A loop over an array: the gradient has the array's shape. */
final class Dot {

    private Dot() {}

    /** Two times the dot product of a vector with itself. */
    @Differentiable
    static double twiceSquared(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return 2 * sum;
    }

    /** The sum of a vector. */
    @Differentiable
    static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum;
    }
}
