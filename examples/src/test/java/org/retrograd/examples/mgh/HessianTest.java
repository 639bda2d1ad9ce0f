package org.retrograd.examples.mgh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hessians, tangents of generated gradients, against Hipparchus' derivatives of second order. */
class HessianTest {

    /** Relative to the largest element. */
    private static final double AGREEMENT = 1e-11;

    private static final double ROUNDING = 1e-14;

    @TestFactory
    Stream<DynamicTest> atTheStandardStart() {
        return Problems.all().stream()
                .map(problem -> DynamicTest.dynamicTest(problem.name(), () -> compare(problem, problem.start())));
    }

    @TestFactory
    Stream<DynamicTest> elsewhere() {
        return Problems.all().stream()
                .map(problem -> DynamicTest.dynamicTest(problem.name(), () -> compare(problem, problem.elsewhere())));
    }

    private static void compare(Problem problem, double[] x) {
        int n = x.length;
        DerivativeStructure expected = field(problem, x);
        double[] slope = problem.slope().apply(x);
        double[][] hessian = problem.hessian(x);
        double largestSlope = Arrays.stream(slope).map(Math::abs).max().orElseThrow();
        double largest = Arrays.stream(hessian)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();

        double value = expected.getValue();
        assertThat(problem.f().applyAsDouble(x)).isCloseTo(value, within(AGREEMENT * value));
        for (int i = 0; i < n; i++) {
            assertThat(slope[i])
                    .as("derivative %d", i)
                    .isCloseTo(expected.getPartialDerivative(orders(n, i)), within(AGREEMENT * largestSlope));
            for (int j = 0; j < n; j++) {
                assertThat(hessian[i][j])
                        .as("derivative %d of derivative %d", j, i)
                        .isCloseTo(expected.getPartialDerivative(orders(n, i, j)), within(AGREEMENT * largest));
                assertThat(hessian[i][j])
                        .as("derivatives %d and %d, the other way round", i, j)
                        .isCloseTo(hessian[j][i], within(ROUNDING * largest));
            }
        }
    }

    private static DerivativeStructure field(Problem problem, double[] x) {
        DSFactory factory = new DSFactory(x.length, 2);
        DerivativeStructure[] variables = new DerivativeStructure[x.length];
        for (int i = 0; i < x.length; i++) {
            variables[i] = factory.variable(i, x[i]);
        }
        return problem.field().apply(variables);
    }

    private static int[] orders(int n, int... variables) {
        int[] orders = new int[n];
        for (int variable : variables) {
            orders[variable]++;
        }
        return orders;
    }
}
