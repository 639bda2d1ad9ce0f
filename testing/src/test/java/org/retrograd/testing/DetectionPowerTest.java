package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right derivatives pass and wrong ones fail at pseudo-random points over many orders of magnitude. */
class DetectionPowerTest {

    private static final int POINTS = 150;

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void tellsRightFromWrong(
            String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, boolean signed) {
        Random random = new Random(42);
        for (int i = 0; i < POINTS; i++) {
            double size = Math.pow(10, -10 + 13 * random.nextDouble());
            double x = signed && random.nextBoolean() ? -size : size;
            assertThat(agrees(function, derivative, x))
                    .as("%s is right at %s", name, x)
                    .isTrue();
            if (derivative.applyAsDouble(x) != 0) {
                assertThat(agrees(function, t -> 0, x)).as("zero at %s", x).isFalse();
                assertThat(agrees(function, t -> -derivative.applyAsDouble(t), x))
                        .as("sign at %s", x)
                        .isFalse();
                assertThat(agrees(function, t -> 2 * derivative.applyAsDouble(t), x))
                        .as("factor at %s", x)
                        .isFalse();
                assertThat(agrees(function, t -> 1.003 * derivative.applyAsDouble(t), x))
                        .as("0.3%% at %s", x)
                        .isFalse();
            }
        }
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                function("sin", Math::sin, Math::cos, true),
                function("3 + sin", x -> 3 + Math.sin(x), Math::cos, true),
                function("sin 100x", x -> Math.sin(100 * x), x -> 100 * Math.cos(100 * x), true),
                function("sin 1/x", x -> Math.sin(1 / x), x -> -Math.cos(1 / x) / x / x, true),
                function("log", Math::log, x -> 1 / x, false),
                function("sqrt", Math::sqrt, x -> 0.5 / Math.sqrt(x), false),
                function("x log x", x -> x * Math.log(x), x -> Math.log(x) + 1, false),
                function("tan", Math::tan, x -> 1 + Math.tan(x) * Math.tan(x), true),
                function("1/x", x -> 1 / x, x -> -1 / x / x, true),
                function("abs", Math::abs, Math::signum, true),
                function("relu(x - 1)", x -> Math.max(0, x - 1), x -> x > 1 ? 1 : 0, true),
                function("clamp", x -> Math.min(1, Math.max(-1, x)), x -> Math.abs(x) < 1 ? 1 : 0, true),
                function("cubic", x -> ((x - 3) * x + 2) * x - 1, x -> (3 * x - 6) * x + 2, true),
                function("rounded to float inside", x -> (double) (float) x * 3, x -> 3, true),
                function("branches", DetectionPowerTest::branches, DetectionPowerTest::branchesDerivative, true));
    }

    private static Arguments function(
            String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, boolean signed) {
        return Arguments.of(name, function, derivative, signed);
    }

    private static boolean agrees(DoubleUnaryOperator function, DoubleUnaryOperator derivative, double x) {
        try {
            GradientCheck.scalar(function, derivative).at(x);
            return true;
        } catch (GradientMismatch mismatch) {
            return false;
        }
    }

    private static double branches(double x) {
        double y = x;
        for (int i = 0; i < 5; i++) {
            y = y > 0.5 ? y * y - 1 : Math.sin(y) + 0.3 * y;
        }
        return y;
    }

    private static double branchesDerivative(double x) {
        double y = x;
        double slope = 1;
        for (int i = 0; i < 5; i++) {
            slope *= y > 0.5 ? 2 * y : Math.cos(y) + 0.3;
            y = y > 0.5 ? y * y - 1 : Math.sin(y) + 0.3 * y;
        }
        return slope;
    }
}
