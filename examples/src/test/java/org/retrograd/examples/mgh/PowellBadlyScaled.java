package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 3: the zero is near (1.1e-5, 9.1). */
final class PowellBadlyScaled {

    private PowellBadlyScaled() {}

    @Differentiable
    static double f(double[] x) {
        double first = 1e4 * x[0] * x[1] - 1;
        double second = Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001;
        return first * first + second * second;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return PowellBadlyScaledGradients.fGradient(x);
    }
}
