package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A loop with an early exit: the length of a vector, as far as it stays under a limit. */
public final class EarlyExit {

    private EarlyExit() {}

    @Differentiable(wrt = "x")
    public static double length(double[] x, double limit) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
            if (sum > limit) {
                break;
            }
        }
        return Math.sqrt(sum);
    }
}
