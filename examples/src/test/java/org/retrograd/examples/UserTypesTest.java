package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.retrograd.testing.GradientCheck;

/** Derivatives through a type of the user. */
class UserTypesTest {

    private static final double[] POINT = {0.5, -1.25, 0.25, 0.75};

    private static double intensity(double... x) {
        return Interference.intensity(new Complex(x[0], x[1]), new Complex(x[2], x[3]));
    }

    private static double[] gradient(double... x) {
        var gradient = InterferenceGradients.intensityGradient(new Complex(x[0], x[1]), new Complex(x[2], x[3]));
        return new double[] {
            gradient.wave().re(),
            gradient.wave().im(),
            gradient.medium().re(),
            gradient.medium().im()
        };
    }

    @Test
    void finiteDifferences() {
        GradientCheck.vector(UserTypesTest::intensity, UserTypesTest::gradient).at(POINT);
    }

    /** The intensity is |w|^2 |1 + e^m|^2, so that its derivative by the wave is 2 w |1 + e^m|^2. */
    @Test
    void closedForm() {
        double factor = new Complex(1, 0).plus(new Complex(0.25, 0.75).exp()).norm();

        assertThat(gradient(POINT)[0]).isCloseTo(2 * 0.5 * factor, within(1e-13));
        assertThat(gradient(POINT)[1]).isCloseTo(2 * -1.25 * factor, within(1e-13));
    }

    @Test
    void forwardModeAgrees() {
        var jvp = InterferenceGradients.intensityJvp(
                new Complex(POINT[0], POINT[1]),
                new Complex(POINT[2], POINT[3]),
                new Complex(1, -2),
                new Complex(3, 0.5));
        double[] gradient = gradient(POINT);

        assertThat(jvp.value()).isEqualTo(intensity(POINT));
        assertThat(jvp.tangent())
                .isCloseTo(gradient[0] - 2 * gradient[1] + 3 * gradient[2] + 0.5 * gradient[3], within(1e-12));
    }
}
