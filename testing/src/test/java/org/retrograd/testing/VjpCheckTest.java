package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VjpCheckTest {

    private record Polar(double radius, double[] angle) {}

    @Test
    void arrayResults() {
        FunctionCheck check = product();

        check.checkVjp((p, cotangent) -> productVjp(p, (double[]) cotangent));
        check.cotangent(new double[] {0, 1}).checkVjp((p, cotangent) -> {
            assertThat((double[]) cotangent).containsExactly(0, 1);
            return Map.of("a", new double[][] {{0, 0}, {5, -6}}, "x", new double[] {3, 4});
        });
        assertFailing(
                "x[1]",
                () -> check.cotangent(new double[] {0, 1})
                        .checkVjp((p, cotangent) ->
                                Map.of("a", new double[][] {{0, 0}, {5, -6}}, "x", new double[] {3, 2})));
    }

    @Test
    void theMadeUpCotangentWeightsEveryOutputDifferently() {
        assertThatThrownBy(() -> product().checkVjp((p, cotangent) -> {
                    double[] weights = (double[]) cotangent;
                    return productVjp(p, new double[] {weights[1], weights[0]});
                }))
                .isInstanceOf(GradientMismatch.class)
                .hasMessageStartingWith("product: the vector-Jacobian product is wrong in 6 of 6 components checked\n");
    }

    @Test
    void aScalarResultHasACotangentToo() {
        FunctionCheck check = GradientCheck.of("square", p -> p.asDouble("x") * p.asDouble("x"))
                .parameter("x", 3.0);

        check.checkVjp((p, cotangent) -> 6 * (double) cotangent);
        check.cotangent(-2.0).checkVjp((p, cotangent) -> -12.0);
        assertThatThrownBy(() -> check.checkVjp((p, cotangent) -> 6.0)).isInstanceOf(GradientMismatch.class);
    }

    @Test
    void floatResults() {
        FunctionCheck check = GradientCheck.of("scaled", p -> {
                    float[] y = p.asFloats("x");
                    for (int i = 0; i < y.length; i++) {
                        y[i] *= i + 1;
                    }
                    return y;
                })
                .parameter("x", new float[] {1, -2, 0.5f});

        check.checkVjp((p, cotangent) -> {
            float[] y = (float[]) cotangent;
            return new float[] {y[0], 2 * y[1], 3 * y[2]};
        });
        assertFailing(
                "x[2]",
                () -> check.checkVjp((p, cotangent) -> {
                    float[] y = (float[]) cotangent;
                    return new float[] {y[0], 2 * y[1], 0};
                }));
    }

    @Test
    void recordResultsAndJaggedResults() {
        GradientCheck.of("polar", p -> polar(p.asDouble("x"), p.asDouble("y")))
                .parameter("x", 3.0)
                .parameter("y", 4.0)
                .cotangent(new Polar(1, new double[] {25}))
                .checkVjp((p, cotangent) -> Map.of("x", 0.6 - 4, "y", 0.8 + 3));
        GradientCheck.of("powers", p -> new double[][] {{p.asDouble("x")}, {}, {Math.pow(p.asDouble("x"), 2), 1}})
                .parameter("x", 3.0)
                .checkVjp((p, cotangent) -> {
                    double[][] y = (double[][]) cotangent;
                    return y[0][0] + 6 * y[2][0];
                });
    }

    @Test
    void aResultThatIsAnArgumentWrittenInto() {
        GradientCheck.of("in place", p -> {
                    double[] x = p.asDoubles("x");
                    x[1] = x[0] * x[1];
                    x[0] = x[1];
                    return x;
                })
                .parameter("x", new double[] {2, 3})
                .checkVjp((p, cotangent) -> {
                    double[] y = (double[]) cotangent;
                    return new double[] {3 * (y[0] + y[1]), 2 * (y[0] + y[1])};
                });
    }

    @Test
    void anOutputWithoutWeightMayBeSingular() {
        Primal singular = p -> new double[] {p.asDouble("x") * 2, Math.sqrt(p.asDouble("x") - 1)};

        GradientCheck.of("f", singular)
                .parameter("x", 1.0)
                .cotangent(new double[] {1, 0})
                .checkVjp((p, cotangent) -> 2.0);
    }

    @Test
    void theCotangentIsShapedLikeTheResult() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product().cotangent(new double[] {1}).checkVjp((p, cotangent) -> 0.0))
                .withMessage(
                        "the cotangent must be shaped like the result: it has the components [[0]], not [[0], [1]]");
    }

    private static FunctionCheck product() {
        return GradientCheck.of("product", p -> {
                    double[][] a = p.get("a", double[][].class);
                    double[] x = p.asDoubles("x");
                    return new double[] {a[0][0] * x[0] + a[0][1] * x[1], a[1][0] * x[0] + a[1][1] * x[1]};
                })
                .parameter("a", new double[][] {{1, 2}, {3, 4}})
                .parameter("x", new double[] {5, -6});
    }

    private static Map<String, Object> productVjp(Arguments p, double[] y) {
        double[][] a = p.get("a", double[][].class);
        double[] x = p.asDoubles("x");
        return Map.of(
                "a", new double[][] {{y[0] * x[0], y[0] * x[1]}, {y[1] * x[0], y[1] * x[1]}},
                "x", new double[] {a[0][0] * y[0] + a[1][0] * y[1], a[0][1] * y[0] + a[1][1] * y[1]});
    }

    private static Polar polar(double x, double y) {
        return new Polar(Math.sqrt(x * x + y * y), new double[] {Math.atan2(y, x)});
    }

    private static void assertFailing(String path, Runnable check) {
        GradientMismatch failure = catchThrowableOfType(GradientMismatch.class, check::run);
        assertThat(failure).isNotNull();
        assertThat(failure.report().failures())
                .extracting(ComponentReport::path)
                .containsExactly(path);
    }
}
