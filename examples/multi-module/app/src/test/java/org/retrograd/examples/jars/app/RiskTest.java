package org.retrograd.examples.jars.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retrograd.testing.GradientCheck;

/** Three modules, of which each knows the class files of the one below: the third derivative of a function of the lowest. */
class RiskTest {

    private static final double RATE = 0.04;
    private static final int YEARS = 10;

    /** The derivative of this order of the sum of {@code exp(-rate * year)}. */
    private static double derivative(int order) {
        return IntStream.rangeClosed(1, YEARS)
                .mapToDouble(year -> Math.pow(-year, order) * Math.exp(-RATE * year))
                .sum();
    }

    @Test
    void theSecondDerivativeIsTheKnownOne() {
        assertThat(Risk.convexity(RATE, YEARS)).isCloseTo(derivative(2), within(1e-11));
        assertThat(Risk.convexityForward(RATE, YEARS)).isCloseTo(derivative(2), within(1e-11));
    }

    @Test
    void theThirdDerivativeIsTheKnownOne() {
        assertThat(RiskGradients.convexityGradient(RATE, YEARS)).isCloseTo(derivative(3), within(1e-10));
        assertThat(RiskGradients.convexityJvp(RATE, YEARS, 1).tangent()).isCloseTo(derivative(3), within(1e-10));
        assertThat(RiskGradients.convexityForwardGradient(RATE, YEARS)).isCloseTo(derivative(3), within(1e-10));
        assertThat(RiskGradients.convexityForwardJvp(RATE, YEARS, 1).tangent()).isCloseTo(derivative(3), within(1e-10));
    }

    @Test
    void theThirdDerivativeIsThatOfTheSecond() {
        GradientCheck.scalar(rate -> Risk.convexity(rate, YEARS), rate -> RiskGradients.convexityGradient(rate, YEARS))
                .at(RATE, 0.0, -0.01);
    }
}
