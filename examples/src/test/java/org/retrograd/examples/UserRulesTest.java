package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.retrograd.testing.GradientCheck;

/**
 * A rule for a method of a library without source. The numbers are those of an example in J. Hull, Options, Futures, and Other
 * Derivatives: a spot of 42, a strike of 40, a rate of 10 %, a volatility of 20 % and half a year to go give the price 4.76 and the delta
 * 0.7791.
 */
class UserRulesTest {

    private static final double[] HULL = {42, 0.2, 0.1, 0.5};
    private static final double STRIKE = 40;

    private static double price(double... x) {
        return CallOption.price(x[0], x[1], x[2], x[3], STRIKE);
    }

    private static double delta(double... x) {
        return CallOption.delta(x[0], x[1], x[2], x[3], STRIKE);
    }

    @Test
    void publishedValues() {
        var both = CallOptionGradients.priceValueAndGradient(42, 0.2, 0.1, 0.5, STRIKE);

        assertThat(both.value()).isCloseTo(4.76, within(0.005));
        assertThat(both.gradient().spot()).isCloseTo(0.7791, within(0.00005));
    }

    @Test
    void finiteDifferences() {
        GradientCheck.vector(UserRulesTest::price, x -> {
                    var gradient = CallOptionGradients.priceGradient(x[0], x[1], x[2], x[3], STRIKE);
                    return new double[] {gradient.spot(), gradient.volatility(), gradient.rate(), gradient.time()};
                })
                .at(HULL);
    }

    @Test
    void secondDerivativesAgainstFiniteDifferences() {
        GradientCheck.vector(UserRulesTest::delta, x -> {
                    var gradient = CallOptionGradients.deltaGradient(x[0], x[1], x[2], x[3], STRIKE);
                    return new double[] {gradient.spot(), gradient.volatility(), gradient.rate(), gradient.time()};
                })
                .at(HULL);
    }

    /** Gamma in closed form, with the library's own density. */
    @Test
    void secondDerivativeInClosedForm() {
        double deviation = 0.2 * Math.sqrt(0.5);
        double high = (Math.log(42 / STRIKE) + 0.1 * 0.5) / deviation + deviation / 2;
        double density = new NormalDistribution(0, 1).density(high);

        assertThat(CallOptionGradients.deltaGradient(42, 0.2, 0.1, 0.5, STRIKE).spot())
                .isCloseTo(density / (42 * deviation), within(1e-13));
    }

    /** The rule says in forward mode what it says in reverse mode. */
    @Test
    void forwardModeAgrees() {
        var gradient = CallOptionGradients.priceGradient(42, 0.2, 0.1, 0.5, STRIKE);
        var jvp = CallOptionGradients.priceJvp(42, 0.2, 0.1, 0.5, STRIKE, 1, -2, 3, 0.5);

        assertThat(jvp.tangent())
                .isCloseTo(
                        gradient.spot() - 2 * gradient.volatility() + 3 * gradient.rate() + 0.5 * gradient.time(),
                        within(1e-12));
    }
}
