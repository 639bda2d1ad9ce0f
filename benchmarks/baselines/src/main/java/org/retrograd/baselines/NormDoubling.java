package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** An unknown number of linear iterations: a vector is doubled until it is long enough. */
public final class NormDoubling {

    private NormDoubling() {}

    @Differentiable
    public static double total(double[] a) {
        double[] b = a.clone();
        while (norm(b) < 1000.0) {
            for (int i = 0; i < b.length; i++) {
                b[i] = b[i] * 2.0;
            }
        }
        double total = 0.0;
        for (int i = 0; i < b.length; i++) {
            total += b[i];
        }
        return total;
    }

    static double norm(double[] b) {
        double sum = 0.0;
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * b[i];
        }
        return Math.sqrt(sum);
    }
}
