package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A reduction with a nonlinear end: log-sum-exp with the maximum subtracted. */
public final class LogSumExp {

    private LogSumExp() {}

    @Differentiable
    public static double value(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }
}
