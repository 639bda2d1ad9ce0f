package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** A least-squares fit of a straight line: parameters to learn beside data that stay fixed. */
final class Line {

    private Line() {}

    /** The mean squared distance of the points from the line. */
    @Differentiable
    static double loss(double slope, double offset, @NoGradient double[] x, @NoGradient double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = slope * x[i] + offset - y[i];
            sum += error * error;
        }
        return sum / x.length;
    }
}
