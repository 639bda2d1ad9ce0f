package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 7: a valley around the third axis. */
final class HelicalValley {

    private HelicalValley() {}

    @Differentiable
    static double f(double[] x) {
        double radius = Math.sqrt(x[0] * x[0] + x[1] * x[1]);
        return SumOfSquares.of(10 * (x[2] - 10 * turns(x[0], x[1])), 10 * (radius - 1), x[2]);
    }

    private static double turns(double x, double y) {
        double turns = Math.atan(y / x) / (2 * Math.PI);
        if (x < 0) {
            turns += 0.5;
        }
        return turns;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return HelicalValleyGradients.fGradient(x);
    }
}
