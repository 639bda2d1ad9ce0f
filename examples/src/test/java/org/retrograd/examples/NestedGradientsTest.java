package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of gradients of gradients, against Hipparchus' derivatives of third order. */
class NestedGradientsTest {

    private static final double AGREEMENT = 1e-12;

    /** Twenty points from -2.85 to 2.85. */
    static DoubleStream points() {
        return IntStream.range(0, 20).mapToDouble(i -> -2.85 + 0.3 * i);
    }

    @ParameterizedTest
    @MethodSource("points")
    void thirdDerivatives(double x) {
        DerivativeStructure variable = new DSFactory(1, 3).variable(0, x);
        DerivativeStructure height =
                variable.sin().exp().divide(variable.square().add(1));
        double[] derivatives = {
            Pulse.height(x),
            PulseGradients.heightGradient(x),
            PulseGradients.slopeGradient(x),
            PulseGradients.curvatureGradient(x)
        };

        for (int order = 0; order <= 3; order++) {
            double expected = height.getPartialDerivative(order);
            assertThat(derivatives[order])
                    .as("order %d", order)
                    .isCloseTo(expected, within(AGREEMENT * Math.abs(expected)));
        }
    }

    @Test
    void thePerturbationsOfTwoDerivativesAreTwo() {
        assertThat(PulseGradients.scaledGradient(3, 4)).isEqualTo(1);
    }
}
