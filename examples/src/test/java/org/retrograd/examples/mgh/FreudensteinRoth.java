package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 2: two cubics in {@code x[1]}, with a local minimum far from the zero. */
final class FreudensteinRoth {

    private FreudensteinRoth() {}

    @Differentiable
    static double f(double[] x) {
        double y = x[1];
        double first = -13 + x[0] + ((5 - y) * y - 2) * y;
        double second = -29 + x[0] + ((y + 1) * y - 14) * y;
        return first * first + second * second;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return FreudensteinRothGradients.fGradient(x);
    }
}
