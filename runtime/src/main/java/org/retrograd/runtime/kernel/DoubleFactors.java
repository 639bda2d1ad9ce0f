package org.retrograd.runtime.kernel;

/** Factors of square matrices of {@code n} rows, which begin at {@code o} of a row-major array, and systems solved with them. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoubleFactors {

    private DoubleFactors() {}

    /**
     * Replaces a symmetric matrix, of which it reads the lower triangle, by its lower Cholesky factor.
     *
     * @return the first row whose leading minor is not positive, or -1 if the matrix is positive definite
     */
    static int cholesky(double[] a, int o, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[o + i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[o + i * n + k] * a[o + j * n + k];
                }
                if (i > j) {
                    a[o + i * n + j] = sum / a[o + j * n + j];
                } else if (sum > 0) {
                    a[o + i * n + i] = (double) Math.sqrt(sum);
                } else {
                    return i;
                }
            }
            for (int j = i + 1; j < n; j++) {
                a[o + i * n + j] = 0;
            }
        }
        return -1;
    }

    /**
     * Replaces a matrix by its factors L and U, with rows exchanged as {@code pivots} says: row i with row {@code pivots[i]}, in turn.
     *
     * @return the sign of the permutation, or 0 if a pivot is 0
     */
    static int factorize(double[] a, int o, int n, int[] pivots) {
        int sign = 1;
        for (int j = 0; j < n; j++) {
            int pivot = j;
            for (int i = j + 1; i < n; i++) {
                if (Math.abs(a[o + i * n + j]) > Math.abs(a[o + pivot * n + j])) {
                    pivot = i;
                }
            }
            pivots[j] = pivot;
            if (pivot != j) {
                swap(a, o + j * n, o + pivot * n, n);
                sign = -sign;
            }
            if (a[o + j * n + j] == 0) {
                return 0;
            }
            eliminate(a, o, n, j);
        }
        return sign;
    }

    private static void eliminate(double[] a, int o, int n, int j) {
        for (int i = j + 1; i < n; i++) {
            double factor = a[o + i * n + j] / a[o + j * n + j];
            a[o + i * n + j] = factor;
            for (int k = j + 1; k < n; k++) {
                a[o + i * n + k] -= factor * a[o + j * n + k];
            }
        }
    }

    /** Solves the factorized system for {@code m} columns, or that of the matrix transposed, in place. */
    static void solve(double[] lu, int o, int n, int[] pivots, boolean transposes, double[] b, int bo, int m) {
        if (transposes) {
            substituteDown(lu, o, n, 1, n, true, b, bo, m);
            substituteUp(lu, o, n, 1, n, false, b, bo, m);
            for (int i = n - 1; i >= 0; i--) {
                swap(b, bo + i * m, bo + pivots[i] * m, m);
            }
        } else {
            for (int i = 0; i < n; i++) {
                swap(b, bo + i * m, bo + pivots[i] * m, m);
            }
            substituteDown(lu, o, n, n, 1, false, b, bo, m);
            substituteUp(lu, o, n, n, 1, true, b, bo, m);
        }
    }

    /** Solves with a lower triangle, whose element (i, k) stands at {@code i rs + k cs}; its diagonal is 1 unless it is to be divided by. */
    static void substituteDown(double[] t, int o, int n, int rs, int cs, boolean divides, double[] b, int bo, int m) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                subtract(t[o + i * rs + k * cs], b, bo + k * m, bo + i * m, m);
            }
            divide(divides ? t[o + i * rs + i * cs] : 1, b, bo + i * m, m);
        }
    }

    /** Solves with an upper triangle; see {@link #substituteDown}. */
    static void substituteUp(double[] t, int o, int n, int rs, int cs, boolean divides, double[] b, int bo, int m) {
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                subtract(t[o + i * rs + k * cs], b, bo + k * m, bo + i * m, m);
            }
            divide(divides ? t[o + i * rs + i * cs] : 1, b, bo + i * m, m);
        }
    }

    private static void subtract(double factor, double[] b, int from, int to, int m) {
        for (int j = 0; j < m; j++) {
            b[to + j] -= factor * b[from + j];
        }
    }

    private static void divide(double divisor, double[] b, int row, int m) {
        for (int j = 0; j < m; j++) {
            b[row + j] /= divisor;
        }
    }

    private static void swap(double[] a, int one, int other, int n) {
        for (int k = 0; one != other && k < n; k++) {
            double kept = a[one + k];
            a[one + k] = a[other + k];
            a[other + k] = kept;
        }
    }

    /** The logarithm of the size of the product of the diagonal. */
    static /* wide */ double logOfDiagonal(double[] a, int o, int n) {
        /* wide */ double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(Math.abs(a[o + i * n + i]));
        }
        return sum;
    }

    /** -1 to the number of negative elements of the diagonal. */
    static int signOfDiagonal(double[] a, int o, int n) {
        int sign = 1;
        for (int i = 0; i < n; i++) {
            sign = a[o + i * n + i] < 0 ? -sign : sign;
        }
        return sign;
    }
}
