package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.retrograd.testing.FiniteDifference.Kink;

/** Points where finite differences cannot tell, and must not pretend to. */
class UndecidedTest {

    @Test
    void aKinkIsUndecided() {
        GradientMismatch failure = failureOf(GradientCheck.scalar(Math::abs, x -> 0), 0);

        assertThat(verdict(failure)).isEqualTo(Verdict.UNDECIDED);
        assertThat(failure)
                .hasMessageStartingWith("f: the gradient is undecided in 1 of 1 components checked\n")
                .hasMessageContaining("UNDECIDED   the function has a kink here")
                .hasMessageContaining("from below  -1.0")
                .hasMessageContaining("from above  1.0")
                .hasMessageContaining("one-sided differences from above, steps ")
                .hasMessageContaining("actual      0.0\n")
                .hasMessageContaining("withSubgradients");
        assertThat(failure.report().components().get(0).expected()).isInstanceOf(Kink.class);
    }

    @Test
    void aValueOutsideTheOneSidedDerivativesIsAMismatch() {
        GradientMismatch failure = failureOf(GradientCheck.scalar(Math::abs, x -> 1.5), 0);

        assertThat(verdict(failure)).isEqualTo(Verdict.MISMATCH);
        assertThat(failure).hasMessageContaining("the actual value does not lie between the two");
    }

    @Test
    void subgradientsAreAcceptedOnRequest() {
        DoubleUnaryOperator relu = x -> Math.max(0, x);

        GradientCheck.scalar(relu, x -> 0).withSubgradients().at(0);
        GradientCheck.scalar(relu, x -> 1).withSubgradients().at(0);
        assertThat(verdict(failureOf(GradientCheck.scalar(relu, x -> -0.01).withSubgradients(), 0)))
                .isEqualTo(Verdict.MISMATCH);
        assertThat(verdict(failureOf(GradientCheck.scalar(relu, x -> 0), 0))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aKinkBesideTheOriginIsFoundToo() {
        DoubleUnaryOperator max = x -> Math.max(2 * x, x + 3);

        assertThat(verdict(failureOf(GradientCheck.scalar(max, x -> 2), 3))).isEqualTo(Verdict.UNDECIDED);
        GradientCheck.scalar(max, x -> x >= 3 ? 2 : 1).at(2.9, 3.1);
    }

    @Test
    void aSymmetricCuspIsUndecided() {
        DoubleUnaryOperator cusp = x -> Math.sqrt(Math.abs(x));

        assertThat(verdict(failureOf(GradientCheck.scalar(cusp, x -> 0), 0))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aVerticalTangentIsUndecided() {
        DoubleUnaryOperator derivative = x -> 1 / (3 * Math.cbrt(x * x));

        assertThat(failureOf(GradientCheck.scalar(Math::cbrt, derivative), 0))
                .hasMessageContaining("the actual value is not a finite number");
        assertThat(verdict(failureOf(GradientCheck.scalar(Math::cbrt, x -> 0), 0)))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aDerivativeDrownedInRoundingIsUndecided() {
        DoubleUnaryOperator drowned = x -> 1e12 + 1e-3 * Math.sin(x);

        GradientMismatch failure = failureOf(GradientCheck.scalar(drowned, x -> 1e-3 * Math.cos(x)), 1);
        assertThat(verdict(failure)).isEqualTo(Verdict.UNDECIDED);
        assertThat(failure)
                .hasMessageContaining("UNDECIDED   finite differences are too inaccurate here to tell right from wrong")
                .hasMessageContaining("(central differences, steps ")
                .hasMessageContaining("withUndecidedLimit");
        assertThat(verdict(failureOf(GradientCheck.scalar(drowned, x -> 0), 1))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void theErrorIsAcceptedOnRequest() {
        var drowned = GradientCheck.scalar(x -> 1e10 + 1e-3 * Math.sin(x), x -> 1e-3 * Math.cos(x));

        assertThatThrownBy(() -> drowned.at(1)).isInstanceOf(GradientMismatch.class);
        assertThatCode(() ->
                        drowned.withUndecidedLimit(Double.POSITIVE_INFINITY).at(1))
                .doesNotThrowAnyException();
        assertThatCode(() -> drowned.withAbsoluteTolerance(0.01).at(1)).doesNotThrowAnyException();
    }

    @Test
    void aLoneFinitePointIsUndecided() {
        DoubleUnaryOperator lone = x -> x == 1 ? 1 : Double.NaN;

        GradientMismatch failure = failureOf(GradientCheck.scalar(lone, x -> 1), 1);

        assertThat(verdict(failure)).isEqualTo(Verdict.UNDECIDED);
        assertThat(failure)
                .hasMessageContaining("UNDECIDED   the function is not finite, or throws, at all points tried")
                .hasMessageContaining("steps       1.16e-01 to ");
    }

    @Test
    void aJumpIsNotTakenForADerivative() {
        DoubleUnaryOperator step = x -> x > 0 ? 1 : 0;

        assertThatThrownBy(() -> GradientCheck.scalar(step, x -> 0).at(0)).isInstanceOf(GradientMismatch.class);
        GradientCheck.scalar(Math::floor, x -> 0).at(0.3, 2.5);
    }

    private static GradientMismatch failureOf(ScalarCheck check, double x) {
        GradientMismatch failure = catchThrowableOfType(GradientMismatch.class, () -> check.at(x));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Verdict verdict(GradientMismatch failure) {
        return failure.report().components().get(0).verdict();
    }
}
