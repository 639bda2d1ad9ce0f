package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void theWholeMessage() {
        String message = messageOf(
                () -> GradientCheck.of("Pricer.price", p -> p.asDouble("spot") * p.asDouble("spot") * p.asDouble("vol"))
                        .parameter("spot", 3.0)
                        .parameter("vol", 0.5)
                        .checkGradient(p -> Map.of("spot", 3.0, "vol", 18.0)));

        String number = "[-+.0-9Ee]+";
        assertThat(message)
                .matches("Pricer\\.price: the gradient is wrong in 1 of 2 components checked\n"
                        + "\n"
                        + "  vol  \\(at vol = 0\\.5\\)\n"
                        + "    expected    (9\\.00000|8\\.99999)" + number + " ± " + number
                        + "  \\(central differences, steps 1\\.16e-01 to " + number + "\\)\n"
                        + "    actual      18\\.0\n"
                        + "    difference  9\\.00e\\+00, relative error 1\\.00e\\+00, allowed 9\\.00e-07\n"
                        + "    note        the actual value is twice the expected one\n");
    }

    @Test
    void namesTheIndex() {
        String message = messageOf(() -> GradientCheck.of("norm", p -> squares(p.get("x", double[][].class)))
                .parameter("x", new double[][] {{1}, {2, 3}, {4, 5, 6, 7}})
                .checkGradient(p -> new double[][] {{2}, {4, 6}, {8, 10, 12, -14}}));

        assertThat(message)
                .startsWith(
                        "norm: the gradient is wrong in 1 of 7 components checked\n\n  x[2][3]  (at x[2][3] = 7.0)\n")
                .contains("    note        the sign is wrong\n");
    }

    @Test
    void guessesTheMistake() {
        ToDoubleFunction<double[]> product = x -> x[0] * x[1] * x[2] * x[3] * x[4];
        UnaryOperator<double[]> wrong = x -> new double[] {
            -x[1] * x[2] * x[3] * x[4], 2 * x[0] * x[2] * x[3] * x[4], 0.5 * x[0] * x[1] * x[3] * x[4], 0, Double.NaN
        };

        String message = messageOf(() -> GradientCheck.vector(product, wrong).at(1, 2, 3, 4, 5));

        assertThat(message.split("\n\n"))
                .hasSize(6)
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("f: the gradient is wrong in 5 of 5 components checked"),
                        first -> assertThat(first).startsWith("  x[0]").endsWith("note        the sign is wrong"),
                        second -> assertThat(second)
                                .startsWith("  x[1]")
                                .endsWith("note        the actual value is twice the expected one"),
                        third -> assertThat(third)
                                .startsWith("  x[2]")
                                .endsWith("note        the actual value is half the expected one"),
                        fourth -> assertThat(fourth)
                                .startsWith("  x[3]")
                                .endsWith("note        the actual value is zero: is a path from here to the result"
                                        + " missing?"),
                        fifth -> assertThat(fifth)
                                .startsWith("  x[4]")
                                .contains("actual      NaN\n")
                                .endsWith("note        the actual value is not a finite number\n"));
    }

    @Test
    void countsWrongAndUndecided() {
        String message =
                messageOf(() -> GradientCheck.vector(x -> Math.abs(x[0]) + x[1] + x[2], x -> new double[] {0, 2, 1})
                        .named("g")
                        .at(0, 1, 1));

        assertThat(message).startsWith("g: the gradient is wrong in 1 and undecided in 1 of 3 components checked\n");
    }

    @Test
    void staysShort() {
        String message = messageOf(() ->
                GradientCheck.vector(FailureTextTest::sum, double[]::clone).at(new double[50]));

        assertThat(message).contains("  x[9]  (at").doesNotContain("x[10]").endsWith("\n  and 40 more\n");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(messageOf(() -> GradientCheck.vector(FailureTextTest::sum, x -> new double[] {1})
                        .at(1, 2, 3)))
                .isEqualTo("f: the derivative has the wrong shape; it lacks x[1], x[2]");
        assertThat(messageOf(() -> GradientCheck.vector(FailureTextTest::sum, x -> new double[] {1, 1, 1})
                        .at(1, 2)))
                .isEqualTo("f: the derivative has the wrong shape; it has too much: x[2]");
        FunctionCheck two = GradientCheck.of("g", p -> p.asDouble("a") * p.asDouble("b"))
                .parameter("a", 1.0)
                .parameter("b", 2.0);
        assertThat(messageOf(() -> two.checkGradient(p -> Map.of("a", 2.0))))
                .isEqualTo("g: the derivative should be with respect to [a, b], but it is with respect to [a]");
        assertThat(messageOf(() -> two.checkGradient(p -> new double[] {2, 1})))
                .isEqualTo("g: the derivative with respect to [a, b] must be a record with these components or a Map"
                        + " with these keys, but it is a double[]");
        assertThat(messageOf(() -> two.checkGradient(p -> null))).isEqualTo("g: the derivative is null");
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum;
    }

    private static double squares(double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    private static String messageOf(ThrowingCallable check) {
        GradientMismatch failure = catchThrowableOfType(GradientMismatch.class, check);
        assertThat(failure).isNotNull();
        return failure.getMessage();
    }
}
