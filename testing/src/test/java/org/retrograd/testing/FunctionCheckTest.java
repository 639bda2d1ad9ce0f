package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.retrograd.testing.FiniteDifference.Smooth;

class FunctionCheckTest {

    private record PowerGradient(double base, double exponent) {}

    @Test
    void severalParametersMakeARecord() {
        // d/db b^e = e b^(e-1) = 12 and d/de b^e = b^e ln b = 8 ln 2 at (2, 3)
        GradientReport report = power().checkGradient(p -> new PowerGradient(12, 5.545177444479562));

        assertThat(report.components()).extracting(ComponentReport::path).containsExactly("base", "exponent");
        assertThat(report.components())
                .extracting(component -> ((Smooth) component.expected()).value())
                .satisfiesExactly(
                        base -> assertThat(base).isCloseTo(12, within(1e-9)),
                        exponent -> assertThat(exponent).isCloseTo(5.545177444479562, within(1e-9)));
        assertFailing("base", () -> power().checkGradient(p -> new PowerGradient(12.00001, 5.545177444479562)));
        assertFailing("exponent", () -> power().checkGradient(p -> new PowerGradient(12, -5.545177444479562)));
    }

    @Test
    void severalParametersMakeAMapJustAsWell() {
        power().checkGradient(p -> Map.of("exponent", 5.545177444479562, "base", 12.0));
    }

    @Test
    void passiveArgumentsStayFixed() {
        FunctionCheck check = GradientCheck.of(
                        "sum of powers", p -> power(p.asDoubles("x"), p.asInt("n"), p.asBoolean("negate")))
                .parameter("x", new double[] {1.5, -2})
                .passive("n", 3)
                .passive("negate", true);

        check.checkGradient(p -> {
            assertThat(p.asInt("n")).isEqualTo(3);
            assertThat(p.names()).containsExactly("x", "n", "negate");
            return new double[] {-3 * 1.5 * 1.5, -3 * 4};
        });
        assertFailing("x[1]", () -> check.checkGradient(p -> new double[] {-6.75, 12}));
    }

    @Test
    void jaggedArrays() {
        double[][][] x = {{{1, 2}, {}, {3}}, {}, {{4}}};
        FunctionCheck check = GradientCheck.of("f", p -> weightedSquares(p.get("x", double[][][].class)))
                .parameter("x", x);

        check.checkGradient(p -> new double[][][] {{{2, 8}, {}, {18}}, {}, {{32}}});
        assertFailing("x[0][2][0]", () -> check.checkGradient(p -> new double[][][] {{{2, 8}, {}, {9}}, {}, {{32}}}));
        assertFailing("x[2][0][0]", () -> check.checkGradient(p -> new double[][][] {{{2, 8}, {}, {18}}, {}, {{0}}}));
    }

    @Test
    void rowsThatAreNull() {
        double[][] x = {{2}, null, {3}};

        GradientCheck.of("f", p -> {
                    double[][] rows = p.get("x", double[][].class);
                    assertThat(rows[1]).isNull();
                    return rows[0][0] * rows[2][0];
                })
                .parameter("x", x)
                .checkGradient(p -> new double[][] {{3}, null, {2}});
    }

    @Test
    void emptyArraysHaveAShapeToo() {
        FunctionCheck check = GradientCheck.of("f", p -> 1.0).parameter("x", new double[0]);

        assertThat(check.checkGradient(p -> new double[0]).components()).isEmpty();
        assertThatThrownBy(() -> check.checkGradient(p -> new double[1])).hasMessageEndingWith("it has too much: x[0]");
    }

    @Test
    void floatsAreCheckedAsFloats() {
        FunctionCheck check = GradientCheck.of(
                        "f", p -> p.asFloat("a") * p.asFloats("x")[0] * p.asFloats("x")[0] + p.asFloats("x")[1])
                .parameter("a", 1.5f)
                .parameter("x", new float[] {3, 1e3f});

        check.checkGradient(p -> Map.of("a", 9f, "x", new float[] {9, 1}));
        check.checkGradient(p -> Map.of("a", 9.0, "x", new double[] {9, 1}));
        assertFailing("a", () -> check.checkGradient(p -> Map.of("a", 9.5f, "x", new float[] {9, 1})));
        assertFailing("x[0]", () -> check.checkGradient(p -> Map.of("a", 9f, "x", new float[] {18, 1})));
        assertFailing("x[1]", () -> check.checkGradient(p -> Map.of("a", 9f, "x", new float[] {9, 0})));
    }

    @Test
    void aLongSumInFloat() {
        float[] x = new float[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 + i % 7 / 10f;
        }
        FunctionCheck check = GradientCheck.of("sum of squares", p -> {
                    float sum = 0;
                    for (float value : p.asFloats("x")) {
                        sum += value * value;
                    }
                    return sum;
                })
                .parameter("x", x)
                .withMaxComponents(20);

        GradientReport report = check.checkGradient(p -> scaled(p.asFloats("x"), 2));

        assertThat(report.components()).hasSize(20);
        assertThatThrownBy(() -> check.checkGradient(p -> scaled(p.asFloats("x"), 4)))
                .isInstanceOf(GradientMismatch.class);
    }

    @Test
    void arithmeticInFloatCanBeDeclared() {
        FunctionCheck check = GradientCheck.of("f", p -> {
                    float x = (float) p.asDouble("x");
                    return Math.sin(x) + x * x;
                })
                .parameter("x", 321.598033);

        check.withFloatArithmetic().checkGradient(p -> 2 * 321.598033 + Math.cos(321.598033));
        assertThatThrownBy(() -> check.withFloatArithmetic().checkGradient(p -> 0.0))
                .isInstanceOf(GradientMismatch.class);
    }

    @Test
    void neitherPrimalNorGradientCanHarmTheArguments() {
        double[][] x = {{1, 2}, {3}};
        int[] order = {1, 0};
        double[] constant = {10};
        Set<double[][]> received = Collections.newSetFromMap(new IdentityHashMap<>());
        Primal destructive = p -> {
            double[][] rows = p.get("x", double[][].class);
            assertThat(received.add(rows)).isTrue();
            double result = rows[0][0] * rows[0][1] * rows[1][0] * p.asDoubles("c")[0] * p.get("order", int[].class)[0];
            rows[0][0] = Double.NaN;
            rows[1] = new double[] {77};
            p.get("order", int[].class)[0] = -5;
            p.asDoubles("c")[0] = 0;
            return result;
        };

        GradientCheck.of("f", destructive)
                .parameter("x", x)
                .passive("order", order)
                .passive("c", constant)
                .checkGradient(p -> {
                    double[][] rows = p.get("x", double[][].class);
                    double[][] gradient = {{60, 30}, {20}};
                    rows[0][1] = -1;
                    return gradient;
                });

        assertThat(x).isDeepEqualTo(new double[][] {{1, 2}, {3}});
        assertThat(order).containsExactly(1, 0);
        assertThat(constant).containsExactly(10);
        assertThat(received).hasSizeGreaterThan(60).allMatch(rows -> rows != x);
    }

    @Test
    void argumentsAreTakenAsTheyWereGiven() {
        double[] x = {2};
        FunctionCheck check = GradientCheck.of("square", p -> p.asDoubles("x")[0] * p.asDoubles("x")[0])
                .parameter("x", x);
        x[0] = 99;

        check.checkGradient(p -> new double[] {4});
    }

    @Test
    void argumentsCanBeMadeAfresh() {
        FunctionCheck check = GradientCheck.of("noise", p -> {
                    Random random = p.get("random", Random.class);
                    return p.asDouble("x") * random.nextDouble();
                })
                .parameter("x", 1.0);
        double factor = new Random(7).nextDouble();

        check.passiveFrom("random", () -> new Random(7)).checkGradient(p -> factor);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.passive("random", new Random(7)).checkGradient(p -> factor))
                .withMessage("noise: two calls with equal arguments gave different results; does it keep a state?");
    }

    @Test
    void checksAreImmutable() {
        FunctionCheck bare =
                GradientCheck.of("f", p -> p.asDouble("x") + 0.0 * p.names().size());
        FunctionCheck one = bare.parameter("x", 1.0);
        FunctionCheck other = bare.parameter("x", 2.0).withTolerance(0.5);

        assertThat(one.checkGradient(p -> 1.0).components().get(0).point()).isEqualTo(1);
        assertThat(other.checkGradient(p -> 1.4).components().get(0).point()).isEqualTo(2);
        assertThatThrownBy(() -> one.checkGradient(p -> 1.4)).isInstanceOf(GradientMismatch.class);
    }

    @Test
    void theSampleOfComponentsIsReproducible() {
        FunctionCheck check = GradientCheck.of(
                        "sum", p -> Arrays.stream(p.asDoubles("x")).sum())
                .parameter("x", new double[100])
                .withMaxComponents(5);
        Gradient ones = p -> {
            double[] gradient = new double[100];
            Arrays.fill(gradient, 1);
            return gradient;
        };

        List<String> sample = paths(check.checkGradient(ones));

        assertThat(sample).hasSize(5).doesNotHaveDuplicates();
        assertThat(paths(check.checkGradient(ones))).isEqualTo(sample);
        assertThat(paths(check.withSeed(3).checkGradient(ones))).isNotEqualTo(sample);
    }

    @Test
    void aComponentThatVanishesAmongOthersIsDecided() {
        // softmax: the weight of the last component is exp(-60), far below the rounding of the value
        FunctionCheck check = GradientCheck.of(
                        "log-sum-exp",
                        p -> Math.log(
                                Arrays.stream(p.asDoubles("x")).map(Math::exp).sum()))
                .parameter("x", new double[] {0, 0, -60});

        check.checkGradient(p -> new double[] {0.5, 0.5, 0.5 * Math.exp(-60)});
        assertFailing("x[2]", () -> check.checkGradient(p -> new double[] {0.5, 0.5, 1e-6}));
    }

    @Test
    void thePrimalIsCalledInModeration() {
        AtomicInteger calls = new AtomicInteger();

        GradientCheck.of("f", p -> {
                    calls.incrementAndGet();
                    return Math.sin(p.asDouble("x"));
                })
                .parameter("x", 1.0)
                .checkGradient(p -> Math.cos(1));

        assertThat(calls.get()).isLessThanOrEqualTo(40);
    }

    @Test
    void refusesWhatHasNoDerivative() {
        FunctionCheck check = GradientCheck.of("f", p -> 1.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.parameter("n", 3))
                .withMessage("the parameter n of type Integer has no derivative; make it passive");
        assertThatIllegalArgumentException().isThrownBy(() -> check.parameter("n", new int[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> check.parameter("n", new Double[] {1.0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.parameter("x", 1.0).passive("x", 2))
                .withMessage("there are two arguments of the name x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.passive("n", 1).checkGradient(p -> 1.0))
                .withMessage("f: there is no active parameter to differentiate for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.of("f", p -> p.asDoubles("x"))
                        .parameter("x", new double[] {1})
                        .checkGradient(p -> new double[] {1}))
                .withMessage("f: the result is not a scalar; check a vjp instead of a gradient");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GradientCheck.of("f", p -> "text").parameter("x", 1.0).checkGradient(p -> 1.0))
                .withMessage("f returned a value of type String, which has no derivative");
    }

    @Test
    void argumentsSayWhatIsWrong() {
        FunctionCheck check = GradientCheck.of("f", p -> p.asDouble("y")).parameter("x", 1.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.checkGradient(p -> 1.0))
                .withMessage("no argument is named y; there are [x]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.passive("y", 2).checkGradient(p -> 1.0))
                .withMessage("argument y is of type Integer, not Double");
        assertThatCode(() -> GradientCheck.of("f", p -> p.get("x", double.class))
                        .parameter("x", 1.0)
                        .checkGradient(p -> 1.0))
                .doesNotThrowAnyException();
    }

    private static FunctionCheck power() {
        return GradientCheck.of("power", p -> Math.pow(p.asDouble("base"), p.asDouble("exponent")))
                .parameter("base", 2.0)
                .parameter("exponent", 3.0);
    }

    private static double power(double[] x, int n, boolean negate) {
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(value, n);
        }
        return negate ? -sum : sum;
    }

    /** The k-th number, counted from 1, squared and times k. */
    private static double weightedSquares(double[][][] x) {
        double sum = 0;
        int weight = 1;
        for (double[][] plane : x) {
            for (double[] row : plane) {
                for (double value : row) {
                    sum += weight * value * value;
                    weight++;
                }
            }
        }
        return sum;
    }

    private static float[] scaled(float[] x, float factor) {
        float[] scaled = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return scaled;
    }

    private static List<String> paths(GradientReport report) {
        return report.components().stream().map(ComponentReport::path).toList();
    }

    private static void assertFailing(String path, Runnable check) {
        GradientMismatch failure = catchThrowableOfType(GradientMismatch.class, check::run);
        assertThat(failure).isNotNull();
        assertThat(failure.report().failures())
                .extracting(ComponentReport::path)
                .containsExactly(path);
        assertThat(failure).hasMessageContaining("  " + path + "  (at " + path + " = ");
    }
}
