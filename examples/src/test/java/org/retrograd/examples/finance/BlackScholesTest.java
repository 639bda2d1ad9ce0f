package org.retrograd.examples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Compares with the closed forms of the Greeks. */
class BlackScholesTest {

    private static final double SPOT = 100;
    private static final double STRIKE = 105;
    private static final double RATE = 0.03;
    private static final double VOLATILITY = 0.2;
    private static final double YEARS = 1.5;
    private static final double ROOT = Math.sqrt(YEARS);
    private static final double HIGH =
            (Math.log(SPOT / STRIKE) + (RATE + VOLATILITY * VOLATILITY / 2) * YEARS) / (VOLATILITY * ROOT);
    private static final double LOW = HIGH - VOLATILITY * ROOT;

    private final NormalDistribution normal = new NormalDistribution();

    @Test
    void firstDerivativesAreDeltaRhoVegaAndTheta() {
        BlackScholesGradients.PriceValueAndGradient price =
                BlackScholesGradients.priceValueAndGradient(SPOT, STRIKE, RATE, VOLATILITY, YEARS);

        double discounted = Math.exp(-RATE * YEARS) * normal.cumulativeProbability(LOW);
        double vega = SPOT * normal.density(HIGH) * ROOT;
        assertThat(price.value())
                .isCloseTo(SPOT * normal.cumulativeProbability(HIGH) - STRIKE * discounted, within(1e-11));
        assertThat(price.gradient().spot()).isCloseTo(normal.cumulativeProbability(HIGH), within(1e-12));
        assertThat(price.gradient().strike()).isCloseTo(-discounted, within(1e-12));
        assertThat(price.gradient().rate()).isCloseTo(YEARS * STRIKE * discounted, within(1e-10));
        assertThat(price.gradient().volatility()).isCloseTo(vega, within(1e-10));
        assertThat(price.gradient().years())
                .isCloseTo(vega * VOLATILITY / (2 * YEARS) + RATE * STRIKE * discounted, within(1e-11));
    }

    @Test
    void derivativesOfDeltaAreGammaVannaAndCharm() {
        BlackScholesGradients.DeltaGradient second =
                BlackScholesGradients.deltaGradient(SPOT, STRIKE, RATE, VOLATILITY, YEARS);

        double density = normal.density(HIGH);
        assertThat(second.spot()).isCloseTo(density / (SPOT * VOLATILITY * ROOT), within(1e-12));
        assertThat(second.volatility()).isCloseTo(-density * LOW / VOLATILITY, within(1e-11));
        assertThat(second.years()).isCloseTo(density * (RATE / (VOLATILITY * ROOT) - LOW / (2 * YEARS)), within(1e-11));
    }
}
