package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 13: the Hessian at the zero is singular. */
final class PowellSingular {

    private PowellSingular() {}

    @Differentiable
    static double f(double[] x) {
        double middle = x[1] - 2 * x[2];
        double ends = x[0] - x[3];
        return SumOfSquares.of(
                x[0] + 10 * x[1], Math.sqrt(5) * (x[2] - x[3]), middle * middle, Math.sqrt(10) * ends * ends);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return PowellSingularGradients.fGradient(x);
    }
}
