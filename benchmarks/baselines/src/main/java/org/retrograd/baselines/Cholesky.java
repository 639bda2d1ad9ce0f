package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** The logarithm of a determinant by Cholesky's factorization, in place on a copy of the lower triangle. */
public final class Cholesky {

    private Cholesky() {}

    @Differentiable
    public static double logDeterminant(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= a[i][k] * a[j][k];
                }
                a[i][j] = s / a[j][j];
            }
            double s = a[i][i];
            for (int k = 0; k < i; k++) {
                s -= a[i][k] * a[i][k];
            }
            a[i][i] = Math.sqrt(s);
            sum += Math.log(a[i][i]);
        }
        return 2.0 * sum;
    }
}
