package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A result that is no scalar: it has a vector-Jacobian product and no gradient. */
final class Table {

    private Table() {}

    @Differentiable
    static double[] row(double[][] table, int i) {
        return table[i];
    }
}
