package org.retrograd.benchmarks.gradbench.objective;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    private static final int POINTS = 11;

    private final double[] x = Numbers.vector(new Random(2), 6);

    @Test
    void isHalfTheSumOfSquares() {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += Math.pow(residual(i), 2);
        }
        Numbers.assertNear(LeastSquares.halfSquaredResiduals(x, POINTS), 0.5 * sum);
    }

    @Test
    void gradientIsThatOfTheNormalEquations() {
        double[] gradient = new double[x.length];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < x.length; j++) {
                gradient[j] -= residual(i) * Math.pow(point(i), j);
            }
        }
        Numbers.assertNear(LeastSquaresGradients.halfSquaredResidualsGradient(x, POINTS), gradient);
    }

    @Test
    void gradientAgreesWithDifferences() {
        Numbers.differences(
                        LeastSquares.class,
                        "halfSquaredResiduals",
                        LeastSquaresGradients.class,
                        "halfSquaredResidualsGradient")
                .at(x, POINTS);
    }

    /** Of the points, one is zero, five are negative and five positive. */
    private static double point(int i) {
        return (i - 5) / 5.0;
    }

    /** By Horner's rule. */
    private double residual(int i) {
        double polynomial = 0;
        for (int j = x.length - 1; j >= 0; j--) {
            polynomial = polynomial * point(i) + x[j];
        }
        return Integer.signum(i - 5) - polynomial;
    }
}
