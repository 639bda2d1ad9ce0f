package org.retrograd.benchmarks.gradbench.objective;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RungeKuttaTest {

    /** The method is exact for polynomials up to the fourth degree, which the first four elements of y are. */
    @Test
    void fewEquationsAreSolvedExactly() {
        double[] x = {1.1, -0.7, 0.9, 1.3};
        double[] y = new double[4];
        double product = 1;
        for (int i = 0; i < 4; i++) {
            product *= 2 * x[i] / (i + 1);
            y[i] = product;
        }
        Numbers.assertNear(RungeKutta.solve(x, 5), y);
    }

    @Test
    void gradientOfTheLastOfFewEquationsIsExact() {
        double[] x = {1.1, -0.7, 0.9, 1.3};
        double last = 16.0 / 24 * x[0] * x[1] * x[2] * x[3];
        double[] gradient = {last / x[0], last / x[1], last / x[2], last / x[3]};
        Numbers.assertNear(RungeKuttaGradients.solveVjp(x, 5, new double[] {0, 0, 0, 1}), gradient);
    }

    /** Further elements have the method's error, and with it the powers of its matrix. */
    @Test
    void manyEquationsAreSolvedAsByPowersOfAMatrix() {
        double[] x = Numbers.vector(new Random(4), 9);
        Numbers.assertNear(RungeKutta.solve(x, 6), byTaylor(x, 6));
    }

    @Test
    void productsWithTheJacobianAgreeWithDifferences() {
        Numbers.differences(RungeKutta.class, "solve", RungeKuttaGradients.class, "solveVjp")
                .at(Numbers.vector(new Random(5), 7), 4);
    }

    /** For a linear system a step of the method is the Taylor polynomial of the fourth degree. */
    private static double[] byTaylor(double[] x, int steps) {
        double h = 2.0 / steps;
        double[] y = new double[x.length];
        for (int step = 0; step < steps; step++) {
            double[] derivative = y;
            double[] next = y.clone();
            double factor = 1;
            for (int degree = 1; degree <= 4; degree++) {
                double[] higher = new double[x.length];
                higher[0] = degree == 1 ? x[0] : 0;
                for (int i = 1; i < x.length; i++) {
                    higher[i] = x[i] * derivative[i - 1];
                }
                derivative = higher;
                factor *= h / degree;
                for (int i = 0; i < x.length; i++) {
                    next[i] += factor * derivative[i];
                }
            }
            y = next;
        }
        return y;
    }
}
