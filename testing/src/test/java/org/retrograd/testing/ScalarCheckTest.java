package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retrograd.testing.FiniteDifference.Smooth;

class ScalarCheckTest {

    @Test
    void acceptsDerivativesFromTheTextbook() {
        GradientCheck.scalar(Math::sin, Math::cos).at(0, 1e-12, 0.3, -2.5, 17, 1e3, -1e6);
        GradientCheck.scalar(Math::exp, Math::exp).at(-300, -1, 0, 1e-9, 2, 100, 700);
        GradientCheck.scalar(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)).at(-2, 0, 0.5, 3);
        GradientCheck.scalar(x -> x * x * x, x -> 3 * x * x).at(-1, 0, 2, 1e5);
        GradientCheck.scalar(x -> 7, x -> 0).at(0, 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-100, 1e-12, 1e-8, 1e-3, 0.3, 1, 17, 1e6, 1e100})
    void acceptsDerivativesNextToTheEdgeOfTheDomain(double x) {
        GradientCheck.scalar(Math::log, t -> 1 / t).at(x);
        GradientCheck.scalar(Math::sqrt, t -> 0.5 / Math.sqrt(t)).at(x);
    }

    @Test
    void acceptsDerivativesNextToAPole() {
        GradientCheck.scalar(Math::tan, x -> 1 + Math.tan(x) * Math.tan(x)).at(1.5707, 1.5707963);
        GradientCheck.scalar(Math::asin, x -> 1 / Math.sqrt((1 - x) * (1 + x))).at(-0.999999, 1 - 1e-9);
        GradientCheck.scalar(x -> 1 / x, x -> -1 / x / x).at(1e-100, -1e-8, 1e-3);
    }

    @Test
    void takesOneSidedDifferencesAtTheEdgeOfTheDomain() {
        var reports = GradientCheck.scalar(x -> Math.pow(x, 2.5), x -> 2.5 * Math.pow(x, 1.5))
                .at(0);

        assertThat(reports.get(0).components().get(0).expected())
                .isInstanceOfSatisfying(
                        Smooth.class, smooth -> assertThat(smooth.side()).isEqualTo(FiniteDifference.Side.ABOVE));
    }

    @Test
    void treatsAnExceptionAsTheEdgeOfTheDomain() {
        DoubleUnaryOperator strict = x -> {
            if (x <= 1) {
                throw new ArithmeticException("too small");
            }
            return Math.log(x - 1);
        };

        GradientCheck.scalar(strict, x -> 1 / (x - 1)).at(1.000001, 1.01, 3);
    }

    @Test
    void acceptsFastOscillation() {
        GradientCheck.scalar(x -> Math.sin(1e4 * x), x -> 1e4 * Math.cos(1e4 * x))
                .at(0, 0.3, 17);
        GradientCheck.scalar(x -> Math.sin(1e6 * x), x -> 1e6 * Math.cos(1e6 * x))
                .at(0, 0.3, 1);
        double octaves = Math.PI * (1 << 20);
        GradientCheck.scalar(x -> Math.sin(octaves * x), x -> octaves * Math.cos(octaves * x))
                .at(0, 1);
    }

    @Test
    void acceptsBadScales() {
        GradientCheck.scalar(x -> 1e-23 * Math.sin(x), x -> 1e-23 * Math.cos(x)).at(1);
        GradientCheck.scalar(x -> Math.exp(1000 * x), x -> 1000 * Math.exp(1000 * x))
                .at(0, 0.5, -0.5);
        GradientCheck.scalar(x -> Math.atan(1e6 * x), x -> 1e6 / (1 + 1e12 * x * x))
                .at(0, 1e-6, 1);
        GradientCheck.scalar(
                        x -> Math.exp(-1e8 * (x - 1) * (x - 1)),
                        x -> -2e8 * (x - 1) * Math.exp(-1e8 * (x - 1) * (x - 1)))
                .at(1, 1.0001, 1.0003);
        GradientCheck.scalar(x -> 1e6 + Math.sin(x), Math::cos).at(1);
    }

    @Test
    void isNotDeceivedByAKinkNearby() {
        GradientCheck.scalar(Math::abs, Math::signum).at(1e-12, -1e-8, 1e-3);
        GradientCheck.scalar(x -> 5 + Math.abs(x), Math::signum).at(1e-7, -1e-4);
        GradientCheck.scalar(x -> Math.max(0, x - 1), x -> x > 1 ? 1 : 0).at(0.5, 0.999, 0.9999999, 1.0000001, 2);
    }

    @Test
    void seesThroughRoundingInside() {
        GradientCheck.scalar(x -> (double) (float) x * 3, x -> 3).at(0.3, 1000.1, -77777.7);
        GradientCheck.scalar(x -> (Math.sin(x) + 1e6) - 1e6, Math::cos).at(0.3, 1.1e-6);
        GradientCheck.scalar(ScalarCheckTest::iteratedSquareRoot, x -> 0.5 / Math.sqrt(x))
                .at(0.3, 2, 5, 100);
    }

    @Test
    void stepsDoNotFallInWithTheGridOfRounding() {
        GradientCheck.scalar(x -> (Math.sin(x) + 1e6) - 1e6, Math::cos)
                .at(0.0086107901709728, -0.01041124788323854, 0.009767913495962666, -0.02577010239937687);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.3, 1, 17, 1234.5})
    void rejectsWrongDerivatives(double x) {
        assertMismatch(Math::sin, t -> -Math.cos(t), x);
        assertMismatch(Math::sin, t -> 2 * Math.cos(t), x);
        assertMismatch(Math::sin, t -> 0, x);
        assertMismatch(Math::sin, t -> 1.000001 * Math.cos(t), x);
        assertMismatch(Math::log, t -> 1.000001 / t, x);
        assertMismatch(Math::sin, t -> Double.NaN, x);
        assertMismatch(Math::sin, t -> Double.POSITIVE_INFINITY, x);
    }

    @Test
    void rejectsAZeroThatIsTinyOnlyInItsUnit() {
        assertMismatch(x -> 1e-23 * Math.sin(x), x -> 0, 1);
    }

    @Test
    void rejectsAZeroWhereTheFunctionRoundsInside() {
        assertMismatch(x -> (double) (float) x * 3, x -> 0, 1000.1);
        assertMismatch(x -> (Math.sin(x) + 1e6) - 1e6, x -> 0, 1.1e-6);
    }

    @Test
    void reportsTheFiniteDifference() {
        var report = GradientCheck.scalar(Math::exp, Math::exp).at(1).get(0);

        assertThat(report.agrees()).isTrue();
        var component = report.components().get(0);
        assertThat(component.path()).isEqualTo("x");
        assertThat(component.point()).isEqualTo(1);
        assertThat(component.expected()).isInstanceOfSatisfying(Smooth.class, smooth -> {
            assertThat(smooth.value()).isCloseTo(2.718281828459045, within(1e-11));
            assertThat(smooth.error()).isBetween(1e-17, 1e-11);
            assertThat(smooth.side()).isEqualTo(FiniteDifference.Side.CENTRAL);
            assertThat(smooth.largestStep()).isBetween(smooth.smallestStep(), 0.125);
        });
    }

    @Test
    void theToleranceDecides() {
        var slightlyOff = GradientCheck.scalar(Math::sin, x -> 1.001 * Math.cos(x));

        assertThatThrownBy(() -> slightlyOff.withTolerance(0.9e-3).at(1)).isInstanceOf(GradientMismatch.class);
        assertThatCode(() -> slightlyOff.withTolerance(1.1e-3).at(1)).doesNotThrowAnyException();
        assertThatCode(() -> slightlyOff.withAbsoluteTolerance(0.001).at(1)).doesNotThrowAnyException();
    }

    @Test
    void theStepIsLimited() {
        List<Double> seen = new ArrayList<>();
        DoubleUnaryOperator observed = x -> {
            seen.add(x);
            return x * x;
        };

        var report = GradientCheck.scalar(observed, x -> 2 * x)
                .withMaxRelativeStep(1e-3)
                .at(2)
                .get(0);

        assertThat(seen).isNotEmpty().allSatisfy(x -> assertThat(x).isBetween(1.998, 2.002));
        var smooth = (Smooth) report.components().get(0).expected();
        assertThat(smooth.value()).isCloseTo(4, within(1e-9));
        assertThat(smooth.largestStep()).isLessThanOrEqualTo(2e-3);
    }

    @Test
    void refusesAPointWithoutADerivative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GradientCheck.scalar(Math::log, x -> 1 / x).named("log").at(-1))
                .withMessage("log: there is no derivative here, for result = NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.scalar(Math::log, x -> 1 / x).at())
                .withMessage("f: there is no point to check at");
    }

    @Test
    void passesOnWhatThePrimalThrowsAtThePoint() {
        DoubleUnaryOperator broken = x -> {
            throw new ArithmeticException("broken");
        };

        assertThatThrownBy(() -> GradientCheck.scalar(broken, x -> 0).at(1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("broken");
    }

    private static void assertMismatch(DoubleUnaryOperator function, DoubleUnaryOperator derivative, double x) {
        assertThatThrownBy(() -> GradientCheck.scalar(function, derivative).at(x))
                .isInstanceOfSatisfying(
                        GradientMismatch.class,
                        mismatch -> assertThat(mismatch.report().failures())
                                .extracting(ComponentReport::verdict)
                                .containsExactly(Verdict.MISMATCH));
    }

    private static double iteratedSquareRoot(double x) {
        double root = 1;
        for (int i = 0; i < 200 && Math.abs(root * root - x) > 1e-10 * x; i++) {
            root = 0.5 * (root + x / root);
        }
        return root;
    }
}
