package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** Calls of methods on arrays: the variance by way of the mean. */
public final class Variance {

    private Variance() {}

    @Differentiable
    public static double variance(double[] x) {
        return spread(x, mean(x)) / x.length;
    }

    static double mean(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
        }
        return sum / x.length;
    }

    private static double spread(double[] x, double center) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - center;
            sum += u * u;
        }
        return sum;
    }
}
