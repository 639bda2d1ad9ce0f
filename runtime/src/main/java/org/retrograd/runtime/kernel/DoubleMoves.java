package org.retrograd.runtime.kernel;

/** Copies of elements from one place to another, and sums over places. */
final class DoubleMoves {

    private DoubleMoves() {}

    static void copy(double[] x, int xo, int xs, double[] out, int oo, int os, int n) {
        if (xs == 1 && os == 1) {
            System.arraycopy(x, xo, out, oo, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[oo + i * os] = x[xo + i * xs];
            }
        }
    }

    static void select(double[] condition, double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = condition[i] != 0 ? a[i] : b[i];
        }
    }

    /** {@code out += factor x} */
    static void add(double factor, double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * x[i];
        }
    }

    static void add(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += x[i];
        }
    }

    /** Sums along each line up to each element, from its begin or from its end. */
    static void cumsum(double[] x, int outer, int n, int inner, boolean fromEnd, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < n; i++) {
                int row = (o * n + (fromEnd ? n - 1 - i : i)) * inner;
                int before = row + (fromEnd ? inner : -inner);
                for (int j = 0; j < inner; j++) {
                    out[row + j] = i == 0 ? x[row + j] : out[before + j] + x[row + j];
                }
            }
        }
    }

    /** Takes for each element of {@code out} the one of its line in {@code x} that its index says. */
    static void gather(double[] x, int[] index, int outer, int n, int inner, double[] out) {
        int m = index.length / Math.max(1, outer * inner);
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < inner; j++) {
                    int at = (o * m + i) * inner + j;
                    out[at] = x[(o * n + index[at]) * inner + j];
                }
            }
        }
    }

    /** Adds each element of {@code source} to the one of its line in {@code out} that its index says. */
    static void scatterAdd(double[] source, int[] index, int outer, int n, int inner, double[] out) {
        int m = index.length / Math.max(1, outer * inner);
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < inner; j++) {
                    int at = (o * m + i) * inner + j;
                    out[(o * n + index[at]) * inner + j] += source[at];
                }
            }
        }
    }

    /** Takes the rows of {@code table} that are named. */
    static void rows(double[] table, int[] rows, int width, double[] out) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(table, rows[i] * width, out, i * width, width);
        }
    }

    /** Adds each row of {@code source} to the row of {@code out} that is named. */
    static void addRows(double[] source, int[] rows, int width, double[] out) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                out[rows[i] * width + j] += source[i * width + j];
            }
        }
    }
}
