package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 19: an exponential and three bells. */
final class OsborneTwo {

    private OsborneTwo() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = data();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double t = i / 10.0;
            double model = x[0] * Math.exp(-t * x[4]);
            for (int bell = 1; bell <= 3; bell++) {
                model += x[bell] * bell(t - x[bell + 7], x[bell + 4]);
            }
            sum += (y[i] - model) * (y[i] - model);
        }
        return sum;
    }

    private static double bell(double off, double sharpness) {
        return Math.exp(-off * off * sharpness);
    }

    private static double[] data() {
        return new double[] {
            1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608,
            0.655, 0.616, 0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661,
            0.612, 0.558, 0.533, 0.495, 0.500, 0.423, 0.395, 0.375, 0.372, 0.391, 0.396, 0.405, 0.428,
            0.429, 0.523, 0.562, 0.607, 0.653, 0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559,
            0.597, 0.625, 0.739, 0.710, 0.729, 0.720, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054
        };
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return OsborneTwoGradients.fGradient(x);
    }
}
