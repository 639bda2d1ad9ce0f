package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** The eval {@code gmm}: the logarithm of the posterior probability of a mixture of Gaussians. */
public final class Mixture {

    private Mixture() {}

    /**
     * Returns the log-likelihood of the points plus the logarithm of a Wishart prior on the precision matrices.
     *
     * <p>The precision of component k is QᵀQ. Q is lower triangular with the diagonal {@code exp(q[k])}.
     *
     * @param alpha logarithms of the weights of the k components, up to a constant
     * @param mu k × d: the means
     * @param q k × d: logarithms of the diagonals of Q
     * @param l k × d(d−1)/2: what is below the diagonals, column by column
     * @param x n × d: the points
     * @param m further degrees of freedom of the prior
     * @param gamma the precision of the prior
     */
    @Differentiable
    public static double logPosterior(
            double[] alpha,
            double[][] mu,
            double[][] q,
            double[][] l,
            @NoGradient double[][] x,
            int m,
            @NoGradient double gamma) {
        int n = x.length;
        int d = x[0].length;
        int k = alpha.length;
        double[][] diagonals = new double[k][d];
        double[] sums = new double[k];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                diagonals[c][j] = Math.exp(q[c][j]);
                sums[c] += q[c][j];
            }
        }
        double likelihood = 0;
        double[] terms = new double[k];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                double[] centered = subtract(x[i], mu[c]);
                double[] scaled = multiplyTriangular(diagonals[c], l[c], centered);
                terms[c] = alpha[c] + sums[c] - 0.5 * squaredNorm(scaled);
            }
            likelihood += logSumExp(terms);
        }
        return -0.5 * n * d * Math.log(2 * Math.PI)
                + likelihood
                - n * logSumExp(alpha)
                + logWishart(diagonals, sums, l, d, m, gamma);
    }

    private static double[] subtract(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** The product of a lower triangular matrix and a vector. */
    private static double[] multiplyTriangular(double[] diagonal, double[] lower, double[] v) {
        int d = v.length;
        double[] product = new double[d];
        for (int i = 0; i < d; i++) {
            product[i] = diagonal[i] * v[i];
        }
        int next = 0;
        for (int j = 0; j < d; j++) {
            for (int i = j + 1; i < d; i++) {
                product[i] += lower[next++] * v[j];
            }
        }
        return product;
    }

    private static double squaredNorm(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        return sum;
    }

    private static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }

    private static double logWishart(double[][] diagonals, double[] sums, double[][] l, int d, int m, double gamma) {
        int freedom = d + m + 1;
        double constant = freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGammaOfHalf(freedom, d);
        double sum = 0;
        for (int c = 0; c < sums.length; c++) {
            double frobenius = squaredNorm(diagonals[c]) + squaredNorm(l[c]);
            sum += constant - (0.5 * gamma * gamma * frobenius - m * sums[c]);
        }
        return sum;
    }

    /** The logarithm of the multivariate gamma function of dimension d at half of {@code twice}. */
    private static double logGammaOfHalf(int twice, int d) {
        double sum = 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 0; j < d; j++) {
            sum += logGammaOfHalf(twice - j);
        }
        return sum;
    }

    /** The logarithm of the gamma function at half of {@code twice}, by Γ(z + 1) = z Γ(z). */
    private static double logGammaOfHalf(int twice) {
        double sum = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int z = twice - 2; z > 0; z -= 2) {
            sum += Math.log(0.5 * z);
        }
        return sum;
    }
}
