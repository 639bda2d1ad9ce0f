package org.retrograd.runtime.kernel;

/**
 * Softmax and what comes of it. A tensor is cut into lines: {@code outer} times {@code inner} lines of {@code n} elements, {@code
 * inner} apart from each other. The maximum of a line is subtracted first, so that no exponential overflows.
 */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoubleSoftmax {

    private DoubleSoftmax() {}

    static void softmax(double[] x, int outer, int n, int inner, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                softmaxLine(x, o * n * inner + j, n, inner, out);
            }
        }
    }

    private static void softmaxLine(double[] x, int start, int n, int step, double[] out) {
        double max = max(x, start, n, step);
        double sum = 0;
        for (int i = 0, at = start; i < n; i++, at += step) {
            double e = Exponential.exp(x[at] - max);
            out[at] = e;
            sum += e;
        }
        double scale = 1 / sum;
        for (int i = 0, at = start; i < n; i++, at += step) {
            out[at] *= scale;
        }
    }

    /** The adjoint and the tangent alike, since the Jacobian is symmetric: {@code y (d - dot(y, d))}. */
    static void softmaxChain(double[] y, double[] d, int outer, int n, int inner, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                int start = o * n * inner + j;
                double dot = 0;
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    dot += y[at] * d[at];
                }
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    out[at] = y[at] * (d[at] - dot);
                }
            }
        }
    }

    static void logSoftmax(double[] x, int outer, int n, int inner, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                int start = o * n * inner + j;
                double max = max(x, start, n, inner);
                double logSum = (double) Math.log(sumOfExponentials(x, start, n, inner, max));
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    out[at] = x[at] - max - logSum;
                }
            }
        }
    }

    /** The adjoint through the logarithm of softmax, whose result is {@code y}: {@code d - exp(y) sum(d)}. */
    static void logSoftmaxAdjoint(double[] y, double[] d, int outer, int n, int inner, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                int start = o * n * inner + j;
                double sum = 0;
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    sum += d[at];
                }
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    out[at] = d[at] - Exponential.exp(y[at]) * sum;
                }
            }
        }
    }

    /** The tangent through the logarithm of softmax, whose result is {@code y}: {@code d - dot(exp(y), d)}. */
    static void logSoftmaxTangent(double[] y, double[] d, int outer, int n, int inner, double[] out) {
        for (int o = 0; o < outer; o++) {
            for (int j = 0; j < inner; j++) {
                int start = o * n * inner + j;
                double dot = 0;
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    dot += Exponential.exp(y[at]) * d[at];
                }
                for (int i = 0, at = start; i < n; i++, at += inner) {
                    out[at] = d[at] - dot;
                }
            }
        }
    }

    /** The negative logarithm of each row's softmax at its label. */
    static void crossEntropy(double[] x, int[] labels, int classes, double[] out) {
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            double max = max(x, start, classes, 1);
            double sum = sumOfExponentials(x, start, classes, 1, max);
            out[row] = (double) Math.log(sum) - (x[start + labels[row]] - max);
        }
    }

    /** The sum of what {@link #crossEntropy} gives for the rows. */
    static /* wide */ double crossEntropySum(double[] x, int[] labels, int classes) {
        /* wide */ double total = 0;
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            double max = max(x, start, classes, 1);
            double sum = sumOfExponentials(x, start, classes, 1, max);
            total += (double) Math.log(sum) - (x[start + labels[row]] - max);
        }
        return total;
    }

    /** Softmax less one at the label, times the adjoint of the row's loss. */
    static void crossEntropyAdjoint(double[] x, int[] labels, int classes, double[] d, double[] out) {
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            softmaxLine(x, start, classes, 1, out);
            out[start + labels[row]] -= 1;
            for (int i = start; i < start + classes; i++) {
                out[i] *= d[row];
            }
        }
    }

    /** The same with one adjoint for all rows. */
    static void crossEntropyAdjoint(double[] x, int[] labels, int classes, double d, double[] out) {
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            softmaxLine(x, start, classes, 1, out);
            out[start + labels[row]] -= 1;
            for (int i = start; i < start + classes; i++) {
                out[i] *= d;
            }
        }
    }

    /** Each row's mean of the tangents, weighted by softmax, less the tangent at the label. */
    static void crossEntropyTangent(double[] x, int[] labels, int classes, double[] d, double[] out) {
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            double max = max(x, start, classes, 1);
            double sum = 0;
            double weighted = 0;
            for (int i = start; i < start + classes; i++) {
                double e = Exponential.exp(x[i] - max);
                sum += e;
                weighted += e * d[i];
            }
            out[row] = weighted / sum - d[start + labels[row]];
        }
    }

    private static double max(double[] x, int start, int n, int step) {
        double max = (double) Double.NEGATIVE_INFINITY;
        for (int i = 0, at = start; i < n; i++, at += step) {
            // NaN may be missed here: its exponential is NaN, and so is the sum.
            max = x[at] > max ? x[at] : max;
        }
        return max;
    }

    private static double sumOfExponentials(double[] x, int start, int n, int step, double max) {
        double sum = 0;
        for (int i = 0, at = start; i < n; i++, at += step) {
            sum += Exponential.exp(x[at] - max);
        }
        return sum;
    }
}
