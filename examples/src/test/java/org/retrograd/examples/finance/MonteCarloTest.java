package org.retrograd.examples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final double SPOT = 100;
    private static final double STRIKE = 105;
    private static final double RATE = 0.03;
    private static final double VOLATILITY = 0.2;
    private static final double YEARS = 1.5;
    private static final double[] AT = {SPOT, STRIKE, RATE, VOLATILITY, YEARS};

    private static double price(double[] at, double[][] normals) {
        return MonteCarlo.price(at[0], at[1], at[2], at[3], at[4], normals);
    }

    private static double[] sensitivities(double[][] normals) {
        MonteCarloGradients.PriceGradient gradient =
                MonteCarloGradients.priceGradient(SPOT, STRIKE, RATE, VOLATILITY, YEARS, normals);
        return new double[] {
            gradient.spot(), gradient.strike(), gradient.rate(), gradient.volatility(), gradient.years()
        };
    }

    /** After Black and Scholes: delta, by strike, rho, vega, by years. */
    private static double[] closedForms() {
        NormalDistribution normal = new NormalDistribution();
        double root = Math.sqrt(YEARS);
        double d1 = (Math.log(SPOT / STRIKE) + (RATE + VOLATILITY * VOLATILITY / 2) * YEARS) / (VOLATILITY * root);
        double d2 = d1 - VOLATILITY * root;
        double discount = Math.exp(-RATE * YEARS);
        double interest = STRIKE * discount * normal.cumulativeProbability(d2);
        double vega = SPOT * normal.density(d1) * root;
        return new double[] {
            normal.cumulativeProbability(d1),
            -discount * normal.cumulativeProbability(d2),
            YEARS * interest,
            vega,
            vega * VOLATILITY / (2 * YEARS) + RATE * interest
        };
    }

    @Test
    void sensitivitiesAreThoseOfBlackAndScholesWithinTheirErrors() {
        int batches = 25;
        double[] sum = new double[AT.length];
        double[] squares = new double[AT.length];
        for (int batch = 0; batch < batches; batch++) {
            double[] found = sensitivities(MonteCarlo.normals(batch, 4000, 4));
            for (int k = 0; k < found.length; k++) {
                sum[k] += found[k];
                squares[k] += found[k] * found[k];
            }
        }

        double[] exact = closedForms();
        for (int k = 0; k < exact.length; k++) {
            double mean = sum[k] / batches;
            double error = Math.sqrt((squares[k] / batches - mean * mean) / (batches - 1));
            assertThat(error).isLessThan(0.01 * Math.abs(exact[k]));
            assertThat(mean).as("parameter %d", k).isCloseTo(exact[k], within(4 * error));
        }
    }

    @Test
    void sensitivitiesAreThoseOfBumpsWithTheSameNumbers() {
        double[][] normals = MonteCarlo.normals(7, 200, 3); // so few that no path ends within a bump of the strike
        double[] found = sensitivities(normals);

        for (int k = 0; k < AT.length; k++) {
            double h = 1e-5 * AT[k];
            double[] up = AT.clone();
            up[k] += h;
            double[] down = AT.clone();
            down[k] -= h;
            double bumped = (price(up, normals) - price(down, normals)) / (2 * h);
            assertThat(found[k]).as("parameter %d", k).isCloseTo(bumped, within(1e-7 * Math.abs(bumped)));
        }
    }
}
