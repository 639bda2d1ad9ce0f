package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 4: the zero is at (1e6, 2e-6). */
final class BrownBadlyScaled {

    private BrownBadlyScaled() {}

    @Differentiable
    static double f(double[] x) {
        double[] residuals = new double[3];
        residuals[0] = x[0] - 1e6;
        residuals[1] = x[1] - 2e-6;
        residuals[2] = x[0] * x[1] - 2;
        return SumOfSquares.of(residuals);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return BrownBadlyScaledGradients.fGradient(x);
    }
}
