package org.retrograd.benchmarks.gradbench.objective;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the densities of Gauss and Wishart as textbooks have them, with whole matrices. */
class MixtureTest {

    private static final int D = 3;
    private static final int K = 4;
    private static final int N = 7;
    private static final int M = 2;
    private static final double GAMMA = 1.3;

    private final Random random = new Random(10);
    private final double[] alpha = Numbers.vector(random, K);
    private final double[][] mu = Numbers.matrix(random, K, D);
    private final double[][] q = Numbers.matrix(random, K, D);
    private final double[][] l = Numbers.matrix(random, K, D * (D - 1) / 2);
    private final double[][] x = Numbers.matrix(random, N, D);

    @Test
    void isTheLogarithmOfTheDensities() {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += Math.log(density(i));
        }
        for (int c = 0; c < K; c++) {
            sum += logWishart(factor(c));
        }
        Numbers.assertNear(Mixture.logPosterior(alpha, mu, q, l, x, M, GAMMA), sum);
    }

    @Test
    void gradientOfTheWeightsIsByResponsibilities() {
        double[] expected = new double[K];
        for (int c = 0; c < K; c++) {
            expected[c] = -N * weight(c);
            for (int i = 0; i < N; i++) {
                expected[c] += responsibility(i, c);
            }
        }
        Numbers.assertNear(gradient().alpha(), expected);
    }

    @Test
    void gradientOfTheMeansIsByResponsibilities() {
        double[][] expected = new double[K][D];
        for (int c = 0; c < K; c++) {
            for (int i = 0; i < N; i++) {
                double[] pull = times(transposed(factor(c)), times(factor(c), centered(i, c)));
                for (int j = 0; j < D; j++) {
                    expected[c][j] += responsibility(i, c) * pull[j];
                }
            }
        }
        Numbers.assertNear(gradient().mu(), expected);
    }

    /** The gradient with respect to the factor Q is −Q (γ² I + Σ rᵢ vᵢ vᵢᵀ), and (Σ rᵢ + m) / Q on the diagonal. */
    @Test
    void gradientOfTheFactorsIsByScatterMatrices() {
        double[][] diagonals = new double[K][D];
        double[][] lowers = new double[K][D * (D - 1) / 2];
        for (int c = 0; c < K; c++) {
            double[][] factor = factor(c);
            double[][] scatter = new double[D][D];
            double total = 0;
            for (int i = 0; i < N; i++) {
                double[] v = centered(i, c);
                total += responsibility(i, c);
                for (int row = 0; row < D; row++) {
                    for (int column = 0; column < D; column++) {
                        scatter[row][column] += responsibility(i, c) * v[row] * v[column];
                    }
                }
            }
            for (int row = 0; row < D; row++) {
                scatter[row][row] += GAMMA * GAMMA;
            }
            int next = 0;
            for (int column = 0; column < D; column++) {
                diagonals[c][column] = total + M - factor[column][column] * times(factor, scatter)[column][column];
                for (int row = column + 1; row < D; row++) {
                    lowers[c][next++] = -times(factor, scatter)[row][column];
                }
            }
        }
        Numbers.assertNear(gradient().q(), diagonals);
        Numbers.assertNear(gradient().l(), lowers);
    }

    @Test
    void gradientAgreesWithDifferences() {
        Numbers.differences(Mixture.class, "logPosterior", MixtureGradients.class, "logPosteriorGradient")
                .at(alpha, mu, q, l, x, M, GAMMA);
    }

    private MixtureGradients.LogPosteriorGradient gradient() {
        return MixtureGradients.logPosteriorGradient(alpha, mu, q, l, x, M, GAMMA);
    }

    private double density(int i) {
        double sum = 0;
        for (int c = 0; c < K; c++) {
            sum += component(i, c);
        }
        return sum;
    }

    private double responsibility(int i, int c) {
        return component(i, c) / density(i);
    }

    private double weight(int c) {
        double sum = 0;
        for (double a : alpha) {
            sum += Math.exp(a);
        }
        return Math.exp(alpha[c]) / sum;
    }

    /** The weighted density of component c at point i. */
    private double component(int i, int c) {
        double[] scaled = times(factor(c), centered(i, c));
        double square = 0;
        for (double s : scaled) {
            square += s * s;
        }
        double norm = determinant(factor(c)) / Math.pow(2 * Math.PI, D / 2.0);
        return weight(c) * norm * Math.exp(-square / 2);
    }

    /** The logarithm of the density of QᵀQ, with the scale matrix I / γ² and D + M + 1 degrees of freedom. */
    private static double logWishart(double[][] factor) {
        int freedom = D + M + 1;
        double[][] precision = times(transposed(factor), factor);
        double trace = 0;
        for (int j = 0; j < D; j++) {
            trace += GAMMA * GAMMA * precision[j][j];
        }
        double logGamma = D * (D - 1) / 4.0 * Math.log(Math.PI);
        for (int j = 0; j < D; j++) {
            logGamma += logGamma((freedom - j) / 2.0);
        }
        double logScale = -2 * D * Math.log(GAMMA);
        return (freedom - D - 1) * Math.log(determinant(factor))
                - trace / 2
                - freedom * D / 2.0 * Math.log(2)
                - freedom / 2.0 * logScale
                - logGamma;
    }

    /** By Stirling's series, far out, and the recurrence back. */
    private static double logGamma(double z) {
        double shift = 0;
        double w = z;
        while (w < 30) {
            shift -= Math.log(w);
            w++;
        }
        double series = 1 / (12 * w) - 1 / (360 * Math.pow(w, 3)) + 1 / (1260 * Math.pow(w, 5));
        return shift + (w - 0.5) * Math.log(w) - w + 0.5 * Math.log(2 * Math.PI) + series;
    }

    private double[][] factor(int c) {
        double[][] factor = new double[D][D];
        int next = 0;
        for (int column = 0; column < D; column++) {
            factor[column][column] = Math.exp(q[c][column]);
            for (int row = column + 1; row < D; row++) {
                factor[row][column] = l[c][next++];
            }
        }
        return factor;
    }

    private double[] centered(int i, int c) {
        double[] v = new double[D];
        for (int j = 0; j < D; j++) {
            v[j] = x[i][j] - mu[c][j];
        }
        return v;
    }

    private static double determinant(double[][] triangle) {
        double product = 1;
        for (int j = 0; j < D; j++) {
            product *= triangle[j][j];
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[D][D];
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < D; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[] times(double[][] a, double[] v) {
        double[] product = new double[D];
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < D; j++) {
                product[i] += a[i][j] * v[j];
            }
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[D][D];
        for (int j = 0; j < D; j++) {
            double[] column = times(a, transposed(b)[j]);
            for (int i = 0; i < D; i++) {
                product[i][j] = column[i];
            }
        }
        return product;
    }
}
