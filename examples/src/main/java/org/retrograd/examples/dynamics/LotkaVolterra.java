package org.retrograd.examples.dynamics;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/**
 * Prey and predators, after Lotka and Volterra: prey' = a prey - b prey predators, predators' = c prey predators - d
 * predators, integrated by the classical Runge-Kutta method; and the estimation of a, b, c, d from counts.
 */
public final class LotkaVolterra {

    private static final int SPECIES = 2;
    private static final int STEPS = 10;
    private static final double LONGEST = 0.2;

    private LotkaVolterra() {}

    /**
     * The populations at equal distances in time, the first at the start, one row each.
     *
     * @param rates a, b, c, d
     * @param interval between two rows; it is integrated in ten steps
     */
    public static double[][] populations(double[] rates, double[] start, int rows, double interval) {
        double[][] populations = new double[rows][SPECIES];
        double[] y = start.clone();
        for (int row = 0; row < rows; row++) {
            populations[row][0] = y[0];
            populations[row][1] = y[1];
            for (int step = 0; step < STEPS; step++) {
                rungeKutta(rates, y, interval / STEPS);
            }
        }
        return populations;
    }

    /** Half the sum of the squared distances between the populations and the counts. */
    @Differentiable
    static double misfit(
            double[] rates, @NoGradient double[] start, @NoGradient double[][] counts, @NoGradient double interval) {
        double sum = 0;
        double[][] populations = populations(rates, start, counts.length, interval);
        for (int row = 0; row < counts.length; row++) {
            for (int k = 0; k < SPECIES; k++) {
                double distance = populations[row][k] - counts[row][k];
                sum += distance * distance;
            }
        }
        return sum / 2;
    }

    private static void rungeKutta(double[] rates, double[] y, double h) {
        double[] k1 = slope(rates, y);
        double[] k2 = slope(rates, moved(y, h / 2, k1));
        double[] k3 = slope(rates, moved(y, h / 2, k2));
        double[] k4 = slope(rates, moved(y, h, k3));
        for (int i = 0; i < y.length; i++) {
            y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
    }

    private static double[] slope(double[] rates, double[] y) {
        double meetings = y[0] * y[1];
        return new double[] {rates[0] * y[0] - rates[1] * meetings, rates[2] * meetings - rates[3] * y[1]};
    }

    private static double[] moved(double[] y, double h, double[] k) {
        double[] moved = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + h * k[i];
        }
        return moved;
    }

    /** The rates that fit best, by the method of Broyden, Fletcher, Goldfarb and Shanno from a first guess. */
    public static double[] estimate(
            double[] guess, double[] start, double[][] counts, double interval, int iterations) {
        int n = guess.length;
        double[] x = guess.clone();
        double[] gradient = LotkaVolterraGradients.misfitGradient(x, start, counts, interval);
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = LONGEST / norm(gradient);
        }
        for (int iteration = 0; iteration < iterations && norm(gradient) > 0; iteration++) {
            double[] direction = scaled(-1, product(inverse, gradient));
            double slope = dot(gradient, direction);
            double value = misfit(x, start, counts, interval);
            double step = Math.min(1, LONGEST / norm(direction));
            double[] next = moved(x, step, direction);
            while (!(misfit(next, start, counts, interval) <= value + 1e-4 * step * slope) && step > 1e-12) {
                step /= 2;
                next = moved(x, step, direction);
            }
            double[] there = LotkaVolterraGradients.misfitGradient(next, start, counts, interval);
            update(inverse, scaled(step, direction), moved(there, -1, gradient));
            x = next;
            gradient = there;
        }
        return x;
    }

    /** Makes the matrix map the change of the gradient to the step. */
    private static void update(double[][] inverse, double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature <= 0) {
            return;
        }
        double[] mapped = product(inverse, change);
        double factor = (1 + dot(change, mapped) / curvature) / curvature;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                inverse[i][j] += factor * step[i] * step[j] - (mapped[i] * step[j] + step[i] * mapped[j]) / curvature;
            }
        }
    }

    private static double[] product(double[][] matrix, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = dot(matrix[i], x);
        }
        return y;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static double[] scaled(double factor, double[] x) {
        return moved(new double[x.length], factor, x);
    }

    /** Estimates rates from populations that known rates give, and prints both. */
    public static void main(String[] arguments) {
        double[] rates = {1.1, 0.4, 0.1, 0.4};
        double[] start = {10, 5};
        double[] found =
                estimate(new double[] {1, 0.5, 0.15, 0.5}, start, populations(rates, start, 30, 0.5), 0.5, 200);
        System.out.println("rate  true  estimated");
        for (int i = 0; i < rates.length; i++) {
            System.out.println("abcd".charAt(i) + "     " + rates[i] + "   " + found[i]);
        }
    }
}
