package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;

/** The eval {@code lse}: the logarithm of a sum of exponentials. */
public final class LogSumExp {

    private LogSumExp() {}

    /**
     * Returns {@code ln Σ exp(x[i])}. The maximum is taken out of the sum, so no exponential overflows.
     *
     * @param x at least one number
     */
    @Differentiable
    public static double logSumExp(double[] x) {
        double max = max(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }

    private static double max(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }
}
