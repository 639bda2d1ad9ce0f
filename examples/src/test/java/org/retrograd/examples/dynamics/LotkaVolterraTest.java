package org.retrograd.examples.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LotkaVolterraTest {

    private static final double[] RATES = {1.1, 0.4, 0.1, 0.4};
    private static final double[] START = {10, 5};
    private static final double[] GUESS = {1, 0.5, 0.15, 0.5};

    @Test
    void theGradientAgreesWithDifferences() {
        double[][] counts = LotkaVolterra.populations(RATES, START, 12, 0.5);
        double[] gradient = LotkaVolterraGradients.misfitGradient(GUESS, START, counts, 0.5);

        for (int k = 0; k < GUESS.length; k++) {
            double h = 1e-5;
            double[] up = GUESS.clone();
            up[k] += h;
            double[] down = GUESS.clone();
            down[k] -= h;
            double difference =
                    (LotkaVolterra.misfit(up, START, counts, 0.5) - LotkaVolterra.misfit(down, START, counts, 0.5))
                            / (2 * h);
            assertThat(gradient[k]).isCloseTo(difference, within(1e-6 * Math.abs(difference)));
        }
    }

    @Test
    void knownRatesAreFoundAgain() {
        double[][] counts = LotkaVolterra.populations(RATES, START, 30, 0.5);

        assertThat(LotkaVolterra.estimate(GUESS, START, counts, 0.5, 200)).containsExactly(RATES, within(1e-9));
    }

    /** Along an exact solution c prey - d log prey + b predators - a log predators does not change. */
    @Test
    void theIntegratorKeepsWhatIsConserved() {
        double[][] populations = LotkaVolterra.populations(RATES, START, 30, 0.5);

        double first = conserved(populations[0]);
        for (double[] each : populations) {
            assertThat(conserved(each)).isCloseTo(first, within(1e-4));
        }
    }

    private static double conserved(double[] y) {
        return RATES[2] * y[0] - RATES[3] * Math.log(y[0]) + RATES[1] * y[1] - RATES[0] * Math.log(y[1]);
    }
}
