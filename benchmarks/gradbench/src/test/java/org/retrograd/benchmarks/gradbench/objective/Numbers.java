package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.retrograd.testing.GradientCheck;
import org.retrograd.testing.MethodCheck;

/** Random inputs, and how near results have to be to what is expected. */
final class Numbers {

    /** The largest error, relative to the largest number expected where that is above 1. */
    static final double ERROR = 1e-11;

    /** The largest relative error against finite differences, which are themselves no better. */
    private static final double DIFFERENCE_ERROR = 1e-7;

    private Numbers() {}

    /** Numbers from −1 to 1. */
    static double[] vector(Random random, int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** Numbers from −1 to 1. */
    static double[][] matrix(Random random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, i -> vector(random, columns));
        return matrix;
    }

    static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ERROR * Math.max(1, Math.abs(expected))));
    }

    static void assertNear(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).reduce(1, Math::max);
        assertThat(actual).containsExactly(expected, within(ERROR * largest));
    }

    static void assertNear(double[][] actual, double[][] expected) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertNear(actual[i], expected[i]);
        }
    }

    /**
     * A comparison of a generated method with finite differences.
     *
     * @param primal the name of the annotated method
     * @param derivative the name of the generated one
     */
    static MethodCheck differences(Class<?> primalClass, String primal, Class<?> derivativeClass, String derivative) {
        return GradientCheck.methods(method(primalClass, primal), method(derivativeClass, derivative))
                .withTolerance(DIFFERENCE_ERROR);
    }

    private static Method method(Class<?> type, String name) {
        List<Method> named = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
        assertThat(named).as(name).hasSize(1);
        return named.get(0);
    }
}
