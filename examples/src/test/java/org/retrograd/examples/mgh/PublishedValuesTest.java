package org.retrograd.examples.mgh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What others print for the standard starting points. */
class PublishedValuesTest {

    /** Norms of the residuals: MINPACK's test problems, in their order, with the figures that Commons Math tests. */
    private static final Map<String, Double> NORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("Rosenbrock", Math.sqrt(24.2)),
            Map.entry("HelicalValley", 50.0),
            Map.entry("PowellSingular", 14.6628782986152),
            Map.entry("FreudensteinRoth", 20.0124960961895),
            Map.entry("Bard", 6.45613629515967),
            Map.entry("KowalikOsborne", 0.0728915102882945),
            Map.entry("Meyer", 41153.4665543031),
            Map.entry("Watson", 5.47722557505166),
            Map.entry("BoxThree", 32.1115837449572),
            Map.entry("JennrichSampson", 64.5856498144943),
            Map.entry("BrownDennis", 2815.43839161816),
            Map.entry("OsborneOne", 0.937564021037838),
            Map.entry("OsborneTwo", 1.44686540984712)));

    /** The value and the gradient: as Gonum tests its functions. */
    private static final Map<String, double[]> GRADIENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Rosenbrock", new double[] {24.2, -215.6, -88}),
            Map.entry("PowellBadlyScaled", new double[] {1.13526171734838, -20000.7355588823, -0.270596990584991}),
            Map.entry("BrownBadlyScaled", new double[] {999998000003.0, -2e6, -4e-6}),
            Map.entry("Beale", new double[] {14.203125, 0, 27.75}),
            Map.entry("HelicalValley", new double[] {2500, 0, -1591.54943091895, -1000}),
            Map.entry("Gaussian", new double[] {3.88810699116688e-6, 7.41428466839991e-3, -7.44126392165149e-4, 0}),
            Map.entry(
                    "Gulf", new double[] {12.11070582556949, 2.08797835742898, 0.0345792619697154, -39.67668010293864}),
            Map.entry(
                    "BoxThree",
                    new double[] {1031.1538106093985, 98.2234314984922, -2.11937420675874, 112.3881736222035}),
            Map.entry("Wood", new double[] {19192, -12008, -2080, -10808, -1880}),
            Map.entry("BrownDennis", new double[] {
                7926693.33699744, 1149322.836365895, 1779291.674339785, -254579.585463521, -173400.429253115
            }),
            Map.entry("BiggsExp6", new double[] {
                0.77907007565597,
                -0.149371887533426,
                -0.183163468182936,
                -1.483958013575642,
                1.428277503849742,
                -0.149371887533426,
                -1.483958013575642
            }),
            Map.entry(
                    "Watson",
                    new double[] {30, 0, -60, -60, -61.034482758620697, -62.068965517241381, -63.114928861371936})));

    @TestFactory
    Stream<DynamicTest> norms() {
        return NORMS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Problem problem = Problems.of(entry.getKey());
                    double norm = Math.sqrt(problem.f().applyAsDouble(problem.start()));
                    assertThat(norm).isCloseTo(entry.getValue(), within(1e-13 * entry.getValue()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> gradients() {
        return GRADIENTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> compare(Problems.of(entry.getKey()), entry.getValue())));
    }

    private static void compare(Problem problem, double[] expected) {
        double value = problem.f().applyAsDouble(problem.start());
        double[] slope = problem.slope().apply(problem.start());
        double largest = Arrays.stream(slope).map(Math::abs).max().orElseThrow();

        assertThat(value).isCloseTo(expected[0], within(1e-13 * expected[0]));
        assertThat(slope).hasSize(expected.length - 1);
        for (int i = 0; i < slope.length; i++) {
            assertThat(slope[i]).isCloseTo(expected[i + 1], within(1e-13 * largest));
        }
    }
}
