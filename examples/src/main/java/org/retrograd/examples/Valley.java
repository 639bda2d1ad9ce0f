package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Rosenbrock's valley in any number of dimensions, with its second derivatives. */
final class Valley {

    private Valley() {}

    @Differentiable
    static double height(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            double side = x[i] - x[i - 1] * x[i - 1];
            double along = 1 - x[i - 1];
            sum += 100 * side * side + along * along;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return ValleyGradients.heightGradient(x);
    }
}
