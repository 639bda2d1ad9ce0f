package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaddleTest {

    private static final double[] START = {1, 1};

    private final double[] x = {0.3, -0.8};

    /** Where the published descent ends, from 1 on. */
    private static final double END = 8.246324826140356e-06;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void maximumIsNearZero(boolean forward) {
        assertThat(Saddle.argmax(x, START, forward)).containsExactly(new double[] {END, END}, within(1e-18));
    }

    @Test
    void maximaLeaveTheSquareOfX() {
        double square = 0.3 * 0.3 + 0.8 * 0.8 - 2 * END * END;
        Numbers.assertNear(Saddle.maxReverse(x, START), square);
        Numbers.assertNear(Saddle.maxForward(x, START), square);
    }

    /** Where the maximum is does not depend on x, so the gradient is that of the square. */
    @Test
    void allFourGradientsAreThoseOfTheSquare() {
        double[] expected = {0.6, -1.6};
        Numbers.assertNear(SaddleGradients.maxReverseGradient(x, START), expected);
        Numbers.assertNear(SaddleGradients.maxForwardGradient(x, START), expected);
        double[] direction = {0.7, 0.2};
        double slope = 0.6 * 0.7 - 1.6 * 0.2;
        Numbers.assertNear(SaddleGradients.maxReverseJvp(x, START, direction).tangent(), slope);
        Numbers.assertNear(SaddleGradients.maxForwardJvp(x, START, direction).tangent(), slope);
    }

    @Test
    void descentEndsWhereThePublishedOneDoes() {
        double[] least = Descent.argmin(
                x -> Saddle.maxReverse(x, START), x -> SaddleGradients.maxReverseGradient(x, START), START);
        assertThat(least).containsExactly(new double[] {END, END}, within(1e-18));
    }
}
