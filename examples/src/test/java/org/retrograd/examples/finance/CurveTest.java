package org.retrograd.examples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {

    private static final double[] QUOTES = {0.021, 0.024, 0.026, 0.0275, 0.028, 0.031};

    @Test
    void sensitivitiesAgreeWithDifferences() {
        double[][] jacobian = CurveGradients.discountsJacobian(QUOTES);

        double h = 1e-5;
        for (int j = 0; j < QUOTES.length; j++) {
            double[] up = QUOTES.clone();
            up[j] += h;
            double[] down = QUOTES.clone();
            down[j] -= h;
            for (int i = 0; i < QUOTES.length; i++) {
                double difference = (Curve.discounts(up)[i] - Curve.discounts(down)[i]) / (2 * h);
                assertThat(jacobian[i][j]).isCloseTo(difference, within(1e-8));
            }
        }
    }

    /** Differentiates 1 - d_i - q_i (d_1 + ... + d_i) = 0 by each quote, and solves row after row. */
    @Test
    void sensitivitiesSolveTheTriangularSystem() {
        double[][] jacobian = CurveGradients.discountsJacobian(QUOTES);

        double[] discounts = Curve.discounts(QUOTES);
        for (int j = 0; j < QUOTES.length; j++) {
            double annuity = 0;
            double moved = 0;
            for (int i = 0; i < QUOTES.length; i++) {
                annuity += discounts[i];
                double own = i == j ? annuity : 0;
                double expected = -(own + QUOTES[i] * moved) / (1 + QUOTES[i]);
                moved += expected;
                assertThat(jacobian[i][j]).isCloseTo(expected, within(1e-13));
            }
            assertThat(1 - discounts[j] - QUOTES[j] * sum(discounts, j)).isCloseTo(0, within(1e-15));
        }
    }

    private static double sum(double[] values, int last) {
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += values[i];
        }
        return sum;
    }
}
