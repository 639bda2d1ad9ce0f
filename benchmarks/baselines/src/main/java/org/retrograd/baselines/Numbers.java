package org.retrograd.baselines;

import java.util.Random;

/** Random arguments, the same ones in each run. */
final class Numbers {

    private final Random random;

    Numbers(long seed) {
        random = new Random(seed);
    }

    double[] gaussians(int n) {
        return random.doubles(n).map(u -> random.nextGaussian()).toArray();
    }

    /** Numbers around one, whose product stays in range. */
    double[] nearOne(int n) {
        double[] x = gaussians(n);
        for (int i = 0; i < n; i++) {
            x[i] = 1.0 + 0.01 * x[i];
        }
        return x;
    }

    double[][] gaussians(int rows, int columns) {
        double[][] table = new double[rows][];
        for (int i = 0; i < rows; i++) {
            table[i] = gaussians(columns);
        }
        return table;
    }

    /** Rows that are probabilities. */
    double[][] distributions(int rows, int columns) {
        double[][] table = new double[rows][];
        for (int i = 0; i < rows; i++) {
            table[i] = distribution(columns);
        }
        return table;
    }

    double[] distribution(int n) {
        double[] p = random.doubles(n, 0.2, 1.0).toArray();
        double sum = 0.0;
        for (double value : p) {
            sum += value;
        }
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
        }
        return p;
    }

    int[] symbols(int n, int bound) {
        return random.ints(n, 0, bound).toArray();
    }

    /** A symmetric matrix, diagonally dominant, so positive definite. */
    double[][] positiveDefinite(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i][j] = random.nextDouble() - 0.5;
                a[j][i] = a[i][j];
            }
            a[i][i] = n;
        }
        return a;
    }
}
