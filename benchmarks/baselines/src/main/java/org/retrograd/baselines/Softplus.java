package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A call of a leaf in a loop. */
public final class Softplus {

    private Softplus() {}

    @Differentiable
    public static double total(double[] x) {
        double total = 0.0;
        for (int i = 0; i < x.length; i++) {
            total += softplus(x[i]);
        }
        return total;
    }

    private static double softplus(double u) {
        return Math.log(1.0 + Math.exp(u));
    }
}
