package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 14: two valleys that are tied together. */
final class Wood {

    private Wood() {}

    @Differentiable
    static double f(double[] x) {
        double sum = x[1] + x[3] - 2;
        double difference = x[1] - x[3];
        return valley(x[0], x[1], 100) + valley(x[2], x[3], 90) + 10 * sum * sum + difference * difference / 10;
    }

    private static double valley(double x, double y, double steepness) {
        double side = y - x * x;
        return steepness * side * side + (1 - x) * (1 - x);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return WoodGradients.fGradient(x);
    }
}
