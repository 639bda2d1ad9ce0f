package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** Recursion: a product, half by half. */
public final class ProductTree {

    private ProductTree() {}

    @Differentiable
    public static double product(double[] x, int from, int to) {
        if (to - from == 1) {
            return x[from];
        }
        int middle = (from + to) >>> 1;
        return product(x, from, middle) * product(x, middle, to);
    }
}
