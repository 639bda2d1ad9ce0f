package org.retrograd.examples;

import java.util.Locale;

/** Gradient descent: the update of the parameters is plain Java. */
final class Descent {

    private Descent() {}

    /** A straight line. */
    record Fit(double slope, double offset) {

        String text() {
            return String.format(Locale.ROOT, "slope %.3f, offset %.3f", slope, offset);
        }
    }

    /** Fits a line to points on y = 2 x - 1. */
    static Fit fit() {
        double[] x = {0, 1, 2, 3};
        double[] y = {-1, 1, 3, 5};
        double slope = 0;
        double offset = 0;
        for (int step = 0; step < 500; step++) {
            LineGradients.LossGradient gradient = LineGradients.lossGradient(slope, offset, x, y);
            slope -= 0.1 * gradient.slope();
            offset -= 0.1 * gradient.offset();
        }
        return new Fit(slope, offset);
    }
}
