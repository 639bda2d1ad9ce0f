package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dot-product test, on y = (a sin x0, x0 x1) with derivatives written by hand. */
class AdjointnessTest {

    private record Adjoint(double a, double[] x) {}

    @Test
    void acceptsAPairThatBelongsTogether() {
        check().checkDotProduct(AdjointnessTest::vjp, AdjointnessTest::jvp);
        check().withSeed(1).checkDotProduct(AdjointnessTest::vjp, AdjointnessTest::jvp);
    }

    @Test
    void rejectsAVjpThatDoesNotBelong() {
        Vjp wrong = (p, cotangent) -> {
            Adjoint right = vjp(p, cotangent);
            return new Adjoint(right.a(), new double[] {right.x()[0], -right.x()[1]});
        };

        assertThatThrownBy(() -> check().cotangent(new double[] {1, 2})
                        .tangent("a", 3.0)
                        .tangent("x", new double[] {0, 5})
                        .checkDotProduct(wrong, AdjointnessTest::jvp))
                .isInstanceOf(GradientMismatch.class)
                // sin 1 * 3 + 2 * 5 = 12.52..., and with the wrong sign 2.52... - 10
                .hasMessageMatching("""
                        f: the vector-Jacobian product and the Jacobian-vector product contradict each other
                            <cotangent, J tangent>    12\\.52441295442\\d+
                            <J\\^T cotangent, tangent>  -7\\.4755870455\\d+
                            difference                2\\.00e\\+01, allowed 1\\.25e-09
                            through a alone: (2\\.5244129544236\\d+) and \\1
                            through x alone: 10\\.0 and -10\\.0
                        """);
    }

    @Test
    void rejectsAJvpThatDoesNotBelong() {
        Jvp wrong = (p, tangents) -> new double[] {jvp(p, tangents)[0], 0};

        assertThatThrownBy(() -> check().checkDotProduct(AdjointnessTest::vjp, wrong))
                .isInstanceOf(GradientMismatch.class)
                .hasMessageContaining("through x alone");
    }

    @Test
    void rejectsASmallError() {
        Vjp slightlyOff = (p, cotangent) -> {
            Adjoint right = vjp(p, cotangent);
            return new Adjoint(right.a() * (1 + 1e-8), right.x());
        };

        assertThatThrownBy(() -> check().checkDotProduct(slightlyOff, AdjointnessTest::jvp))
                .isInstanceOf(GradientMismatch.class);
        check().withDotProductTolerance(1e-7).checkDotProduct(slightlyOff, AdjointnessTest::jvp);
    }

    @Test
    void rejectsNaN() {
        assertThatThrownBy(() ->
                        check().checkDotProduct(AdjointnessTest::vjp, (p, tangents) -> new double[] {Double.NaN, 0}))
                .isInstanceOf(GradientMismatch.class);
    }

    @Test
    void twoZerosProveNothing() {
        FunctionCheck check = GradientCheck.of("f", p -> p.asDouble("x")).parameter("x", 1.0);
        Vjp noVjp = (p, cotangent) -> 0.0;
        Jvp noJvp = (p, tangents) -> 0.0;

        assertThatThrownBy(() -> check.checkDotProduct(noVjp, noJvp))
                .isInstanceOf(GradientMismatch.class)
                .hasMessage("f: the dot-product test is undecided, because both products are zero throughout\n");
        assertThatCode(() -> check.withUndecidedLimit(Double.POSITIVE_INFINITY).checkDotProduct(noVjp, noJvp))
                .doesNotThrowAnyException();
    }

    @Test
    void floatsGetTheToleranceOfFloats() {
        FunctionCheck check = GradientCheck.of("cube", p -> p.asFloat("x") * p.asFloat("x") * p.asFloat("x"))
                .parameter("x", 1.1f);
        Vjp vjp = (p, cotangent) -> 3 * 1.1f * 1.1f * (float) cotangent;
        Jvp jvp = (p, tangents) -> 1.1f * (3 * 1.1f * tangents.asFloat("x"));

        check.checkDotProduct(vjp, jvp);
        assertThatThrownBy(() -> check.checkDotProduct(vjp, (p, tangents) -> 3.7f * tangents.asFloat("x")))
                .isInstanceOf(GradientMismatch.class);
    }

    @Test
    void shapesAreChecked() {
        assertThatThrownBy(() -> check().checkDotProduct(AdjointnessTest::vjp, (p, tangents) -> new double[3]))
                .isInstanceOf(GradientMismatch.class)
                .hasMessage("f: the derivative has the wrong shape; it has too much: result[2]");
        assertThatThrownBy(() -> check().checkDotProduct((p, cotangent) -> Map.of("a", 1.0), AdjointnessTest::jvp))
                .isInstanceOf(GradientMismatch.class)
                .hasMessage("f: the derivative should be with respect to [a, x], but it is with respect to [a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        check().tangent("x", new double[1]).checkDotProduct(AdjointnessTest::vjp, AdjointnessTest::jvp))
                .withMessage("the tangent of x must be shaped like x: it has the components [[0]], not [[0], [1]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check().tangent("z", 1.0).checkDotProduct(AdjointnessTest::vjp, AdjointnessTest::jvp))
                .withMessage("a tangent is given for [z], but the active parameters are [a, x]");
    }

    @Test
    void derivativesGetTheirOwnCopies() {
        double[] tangent = {1, 2};
        double[] cotangent = {3, 4};

        check().tangent("x", tangent)
                .cotangent(cotangent)
                .checkDotProduct(
                        (p, given) -> {
                            Adjoint result = vjp(p, given);
                            ((double[]) given)[0] = 1e9;
                            p.asDoubles("x")[0] = 1e9;
                            return result;
                        },
                        (p, tangents) -> {
                            double[] result = jvp(p, tangents);
                            tangents.asDoubles("x")[0] = 1e9;
                            return result;
                        });

        assertThat(tangent).containsExactly(1, 2);
        assertThat(cotangent).containsExactly(3, 4);
    }

    private static FunctionCheck check() {
        return GradientCheck.of("f", p -> new double[] {
                    p.asDouble("a") * Math.sin(p.asDoubles("x")[0]), p.asDoubles("x")[0] * p.asDoubles("x")[1]
                })
                .parameter("a", 2.0)
                .parameter("x", new double[] {1, -3});
    }

    private static Adjoint vjp(Arguments p, Object cotangent) {
        double[] y = (double[]) cotangent;
        double a = p.asDouble("a");
        double[] x = p.asDoubles("x");
        return new Adjoint(y[0] * Math.sin(x[0]), new double[] {y[0] * a * Math.cos(x[0]) + y[1] * x[1], y[1] * x[0]});
    }

    private static double[] jvp(Arguments p, Arguments tangents) {
        double a = p.asDouble("a");
        double[] x = p.asDoubles("x");
        double[] dx = tangents.asDoubles("x");
        return new double[] {
            tangents.asDouble("a") * Math.sin(x[0]) + a * Math.cos(x[0]) * dx[0], dx[0] * x[1] + x[0] * dx[1]
        };
    }
}
