package org.retrograd.processor.rule;

import java.util.function.DoubleUnaryOperator;

/** Central differences, extrapolated to step zero after Richardson. */
final class CentralDifference {

    private static final int LEVELS = 5;
    private static final double LARGEST_STEP = 1.0 / 128;

    private CentralDifference() {}

    static double of(DoubleUnaryOperator function, double at) {
        double step = LARGEST_STEP * (at == 0 ? 1 : Math.abs(at));
        double[] row = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            double finer = slope(function, at, step);
            double power = 4;
            for (int order = 0; order < level; order++) {
                double extrapolated = finer + (finer - row[order]) / (power - 1);
                row[order] = finer;
                finer = extrapolated;
                power *= 4;
            }
            row[level] = finer;
            step /= 2;
        }
        return row[LEVELS - 1];
    }

    private static double slope(DoubleUnaryOperator function, double at, double step) {
        double above = at + step;
        double below = at - step;
        return (function.applyAsDouble(above) - function.applyAsDouble(below)) / (above - below);
    }
}
