package org.retrograd.runtime.kernel;

/** Products of matrices, which all are row-major. */
final class DoubleProducts {

    private DoubleProducts() {}

    /**
     * {@code c = a b + beta c}, where {@code c} is m by n, and {@code a} and {@code b} are m by k and k by n after they are
     * transposed, if so asked.
     */
    static void gemm(
            boolean transposesLeft,
            boolean transposesRight,
            int m,
            int n,
            int k,
            double[] a,
            int ao,
            double[] b,
            int bo,
            double beta,
            double[] c,
            int co) {
        if (m == 0 || n == 0) {
            return;
        }
        if (k == 0) {
            for (int i = co; i < co + m * n; i++) {
                c[i] = beta == 0 ? 0 : beta * c[i];
            }
            return;
        }
        // BLAS is column-major: it sees each matrix transposed, so the product is that of b and a.
        String left = Blas.letter(transposesLeft);
        String right = Blas.letter(transposesRight);
        int leftColumns = transposesLeft ? m : k;
        int rightColumns = transposesRight ? k : n;
        Blas.INSTANCE.dgemm(right, left, n, m, k, 1, b, bo, rightColumns, a, ao, leftColumns, beta, c, co, n);
    }
}
