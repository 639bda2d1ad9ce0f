package org.retrograd.runtime.kernel;

/** Sums and extremes. Sums of all elements are gathered in double, in several parts: faster, and closer to the exact sum. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoubleReductions {

    private DoubleReductions() {}

    static /* wide */ double sum(double[] x, int xo, int n) {
        /* wide */ double s0 = 0;
        /* wide */ double s1 = 0;
        /* wide */ double s2 = 0;
        /* wide */ double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += x[xo + i];
            s1 += x[xo + i + 1];
            s2 += x[xo + i + 2];
            s3 += x[xo + i + 3];
        }
        for (; i < n; i++) {
            s0 += x[xo + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static /* wide */ double dot(double[] x, double[] y) {
        /* wide */ double s0 = 0;
        /* wide */ double s1 = 0;
        /* wide */ double s2 = 0;
        /* wide */ double s3 = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            s0 += (/* wide */ double) x[i] * y[i];
            s1 += (/* wide */ double) x[i + 1] * y[i + 1];
            s2 += (/* wide */ double) x[i + 2] * y[i + 2];
            s3 += (/* wide */ double) x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            s0 += (/* wide */ double) x[i] * y[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static double max(double[] x, int xo, int n, double start) {
        double max = start;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, x[xo + i]);
        }
        return max;
    }

    static double min(double[] x, int xo, int n, double start) {
        double min = start;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, x[xo + i]);
        }
        return min;
    }

    /** Takes a run of elements into one element of the result. */
    static void fold(ReduceOp op, double[] x, int xo, int n, double[] out, int oo) {
        switch (op) {
            case SUM -> out[oo] = (double) (out[oo] + sum(x, xo, n));
            case MAX -> out[oo] = max(x, xo, n, out[oo]);
            case MIN -> out[oo] = min(x, xo, n, out[oo]);
        }
    }

    /** Takes each of a run of elements into an element of its own. */
    static void merge(ReduceOp op, double[] x, int xo, int n, double[] out, int oo) {
        switch (op) {
            case SUM -> add(x, xo, n, out, oo);
            case MAX -> {
                for (int i = 0; i < n; i++) {
                    out[oo + i] = Math.max(out[oo + i], x[xo + i]);
                }
            }
            case MIN -> {
                for (int i = 0; i < n; i++) {
                    out[oo + i] = Math.min(out[oo + i], x[xo + i]);
                }
            }
        }
    }

    /** Adds rows, each {@code step} behind the other, to one; four at a time, since short loops cost more than what they do. */
    static void addRows(double[] x, int xo, int rows, int step, double[] out, int oo, int n) {
        int row = 0;
        for (; row < rows - 3; row += 4) {
            int first = xo + row * step;
            int second = first + step;
            int third = second + step;
            int fourth = third + step;
            for (int i = 0; i < n; i++) {
                out[oo + i] += (x[first + i] + x[second + i]) + (x[third + i] + x[fourth + i]);
            }
        }
        for (; row < rows; row++) {
            add(x, xo + row * step, n, out, oo);
        }
    }

    private static void add(double[] x, int xo, int n, double[] out, int oo) {
        for (int i = 0; i < n; i++) {
            out[oo + i] += x[xo + i];
        }
    }

    /** The position of the first maximum of each line, relative to its begin; of the first NaN, if there is one. */
    static void argMax(double[] x, int outer, int n, int inner, int[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                int start = o * n * inner + j;
                int best = 0;
                for (int i = 1; i < n; i++) {
                    double candidate = x[start + i * inner];
                    double champion = x[start + best * inner];
                    if (candidate > champion || (Double.isNaN(candidate) && !Double.isNaN(champion))) {
                        best = i;
                    }
                }
                out[o * inner + j] = best;
            }
        }
    }
}
