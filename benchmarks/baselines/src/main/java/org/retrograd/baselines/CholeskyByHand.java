package org.retrograd.baselines;

/**
 * The adjoint of {@link Cholesky} by hand. The factor is all that the reverse sweep needs; it goes through the rows
 * backwards, and its inner loops add multiples of rows to rows.
 */
public final class CholeskyByHand {

    private CholeskyByHand() {}

    public record ValueAndGradient(double value, double[][] gradient) {}

    public static ValueAndGradient valueAndGradient(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][];
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            factor[i] = row;
            double[] given = matrix[i];
            for (int j = 0; j < i; j++) {
                double[] other = factor[j];
                row[j] = remainder(given[j], row, other, j) / other[j];
            }
            double pivot = Math.sqrt(remainder(given[i], row, row, i));
            row[i] = pivot;
            sum += Math.log(pivot);
        }
        double[][] d = new double[n][];
        for (int i = 0; i < n; i++) {
            d[i] = new double[matrix[i].length];
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = factor[i];
            double[] dRow = d[i];
            double pivot = row[i];
            double dPivot = (dRow[i] + 2.0 / pivot) / (2.0 * pivot);
            dRow[i] = dPivot;
            subtractFrom(dRow, 2.0 * dPivot, row, i);
            for (int j = i - 1; j >= 0; j--) {
                double[] other = factor[j];
                double[] dOther = d[j];
                double dS = dRow[j] / other[j];
                dRow[j] = dS;
                dOther[j] -= dS * row[j];
                subtractFrom(dRow, dS, other, j);
                subtractFrom(dOther, dS, row, j);
            }
        }
        return new ValueAndGradient(2.0 * sum, d);
    }

    private static double remainder(double start, double[] x, double[] y, int length) {
        double s = start;
        for (int k = 0; k < length; k++) {
            s -= x[k] * y[k];
        }
        return s;
    }

    private static void subtractFrom(double[] out, double factor, double[] x, int length) {
        for (int k = 0; k < length; k++) {
            out[k] -= factor * x[k];
        }
    }
}
