package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 1: a curved valley. */
final class Rosenbrock {

    private Rosenbrock() {}

    @Differentiable
    static double f(double[] x) {
        return SumOfSquares.of(10 * (x[1] - x[0] * x[0]), 1 - x[0]);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return RosenbrockGradients.fGradient(x);
    }
}
