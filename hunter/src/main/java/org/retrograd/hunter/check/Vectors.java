package org.retrograd.hunter.check;

import java.util.Arrays;

/** Arithmetic on rows of numbers. */
final class Vectors {

    private static final double HUGE = 1e100;

    private Vectors() {}

    static boolean isTame(double... numbers) {
        return Arrays.stream(numbers).allMatch(number -> Math.abs(number) < HUGE);
    }

    /** The sum of the rows, each times its weight. */
    static double[] product(double[] weights, double[][] rows) {
        double[] sum = new double[rows.length == 0 ? 0 : rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weights[i] * rows[i][k];
            }
        }
        return sum;
    }

    static double[] plus(double[] one, double factor, double[] other) {
        double[] sum = one.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * other[k];
        }
        return sum;
    }

    static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    /** Whether each number agrees, relative to itself and, much less, to the largest one. */
    static boolean areClose(double[] actual, double[] expected, double precision) {
        if (actual.length != expected.length) {
            return false;
        }
        double floor = precision / 1000 * largest(expected) + Double.MIN_NORMAL;
        for (int k = 0; k < expected.length; k++) {
            boolean isClose = Math.abs(actual[k] - expected[k]) <= precision * Math.abs(expected[k]) + floor;
            if (!isClose) {
                return false;
            }
        }
        return true;
    }
}
