package org.retrograd.examples.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The generated Jacobians against Hipparchus' forward mode, at both starts and at the certified solution. */
class CurveJacobianTest {

    /** Relative to the largest derivative with respect to the same parameter. */
    private static final double ROUNDING = 1e-13;

    @TestFactory
    Stream<DynamicTest> forwardMode() {
        return Model.all().stream().flatMap(model -> {
            ReferenceSet set = ReferenceFile.read(model.name());
            return Map.of("start 1", set.farStart(), "start 2", set.nearStart(), "solution", set.certified())
                    .entrySet()
                    .stream()
                    .map(point -> DynamicTest.dynamicTest(
                            model.name() + " at " + point.getKey(), () -> compare(model, point.getValue(), set.x())));
        });
    }

    private static void compare(Model model, double[] b, double[] x) {
        double[] values = model.curve().at(b, x);
        double[][] jacobian = model.jacobian().at(b, x);
        List<Gradient> expected = Stream.iterate(0, i -> i < x.length, i -> i + 1)
                .map(i -> FieldCurves.value(model.name(), b, x[i]))
                .toList();

        assertThat(jacobian).hasDimensions(x.length, b.length);
        for (int j = 0; j < b.length; j++) {
            int parameter = j;
            double largest = expected.stream()
                    .mapToDouble(row -> Math.abs(row.getPartialDerivative(parameter)))
                    .max()
                    .orElseThrow();
            for (int i = 0; i < x.length; i++) {
                assertThat(jacobian[i][j])
                        .as("derivative of point %d with respect to b%d", i + 1, j + 1)
                        .isCloseTo(expected.get(i).getPartialDerivative(j), within(ROUNDING * largest));
            }
        }
        for (int i = 0; i < x.length; i++) {
            double scale = Math.max(1, Math.abs(values[i]));
            assertThat(values[i]).isCloseTo(expected.get(i).getValue(), within(1e-11 * scale));
        }
    }

    /** At the solution the residuals are orthogonal to each column of the Jacobian: one product says it. */
    @Test
    void residualsAreOrthogonalAtTheSolution() {
        Model kirby2 = Model.all().get(0);
        Fit fit = Fitter.fit(kirby2, ReferenceFile.read("Kirby2"), Start.NEAR);
        double[] product = Kirby2Gradients.curveVjp(fit.parameters(), fit.set().x(), fit.residuals());
        double[][] jacobian = kirby2.jacobian().at(fit.parameters(), fit.set().x());

        for (int j = 0; j < product.length; j++) {
            double length = 0;
            for (double[] row : jacobian) {
                length += row[j] * row[j];
            }
            double cosine = product[j] / Math.sqrt(length * fit.sumOfSquares());
            assertThat(cosine).isCloseTo(0, within(1e-11));
        }
    }
}
