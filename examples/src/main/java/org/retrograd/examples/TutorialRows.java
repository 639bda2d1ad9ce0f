package org.retrograd.examples;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The rows of the tutorial, computed. */
final class TutorialRows {

    private TutorialRows() {}

    static List<Row> all() {
        return List.of(
                dotValue(),
                dotGradient(),
                accumulated(),
                cleared(),
                nonScalarGradient(),
                vectorJacobianProduct(),
                weightedGradient(),
                jacobian(),
                detachedGradient(),
                attachedGradient(),
                plainCall(),
                descent(),
                controlFlow(),
                controlFlowElsewhere());
    }

    private static Row dotValue() {
        return new Row("T1", "y = 2 * dot(x, x) at x = [0, 1, 2, 3]", "28.0", String.valueOf(Dot.twiceSquared(x())));
    }

    private static Row dotGradient() {
        return new Row("T1", "gradient of y", "[0.0, 4.0, 8.0, 12.0]", text(DotGradients.twiceSquaredGradient(x())));
    }

    private static Row accumulated() {
        double[] buffer = new double[4];
        DotGradients.addTwiceSquaredVjpTo(x(), 1.0, buffer);
        DotGradients.addTwiceSquaredVjpTo(x(), 1.0, buffer);
        return new Row("T2", "gradient of y, added twice to a buffer", "[0.0, 8.0, 16.0, 24.0]", text(buffer));
    }

    private static Row cleared() {
        double[] buffer = new double[4];
        DotGradients.addTwiceSquaredVjpTo(x(), 1.0, buffer);
        Arrays.fill(buffer, 0);
        DotGradients.addSumVjpTo(x(), 1.0, buffer);
        return new Row("T2", "cleared, then gradient of sum(x)", "[1.0, 1.0, 1.0, 1.0]", text(buffer));
    }

    private static Row vectorJacobianProduct() {
        double[] product = SquaresGradients.squaresVjp(new double[] {1, 2}, new double[] {0.1, 0.01});
        return new Row("T4", "y = x * x at [1, 2]; weights [0.1, 0.01]", "[0.2, 0.04]", text(product));
    }

    private static Row weightedGradient() {
        double[] gradient = SquaresGradients.weightedGradient(new double[] {1, 2});
        return new Row("T4", "gradient of 0.1 * y[0] + 0.01 * y[1]", "[0.2, 0.04]", text(gradient));
    }

    private static Row jacobian() {
        double[][] jacobian = SquaresGradients.squaresJacobian(new double[] {1, 2});
        return new Row("T5", "Jacobian of y at [1, 2]", "[[2.0, 0.0], [0.0, 4.0]]", Arrays.deepToString(jacobian));
    }

    private static Row nonScalarGradient() {
        return new Row(
                "T3",
                "plain gradient of a non-scalar",
                "RG112: call TableGradients.rowVjp",
                NonScalarGradient.OF_ARRAYS.outcome());
    }

    private static Row detachedGradient() {
        return new Row(
                "T6",
                "u = detach(x * x); gradient of sum(u * x)",
                "[0.0, 1.0, 4.0, 9.0]",
                text(DetachGradients.detachedGradient(x())));
    }

    private static Row attachedGradient() {
        return new Row(
                "T6", "gradient of sum(x * x)", "[0.0, 2.0, 4.0, 6.0]", text(DetachGradients.attachedGradient(x())));
    }

    /** Nothing has to be switched off for a value alone: the annotated method is the user's own. */
    private static Row plainCall() {
        return new Row("T7", "a value without gradients is a plain call", "14.0", String.valueOf(Detach.attached(x())));
    }

    private static Row descent() {
        return new Row(
                "T7",
                "line fitted by plain updates",
                "slope 2.000, offset -1.000",
                Descent.fit().text());
    }

    private static Row controlFlow() {
        double slope = ControlFlowGradients.doublingGradient(-1);
        return new Row("T8", "gradient through while and if at a = -1", "102400.0", String.valueOf(slope));
    }

    /** The function is linear in pieces, so that its slope is its value divided by its argument. */
    private static Row controlFlowElsewhere() {
        SplittableRandom random = new SplittableRandom(8);
        int equal = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double a = random.nextDouble(-2000, 2000);
            double slope = ControlFlowGradients.doublingGradient(a);
            equal += Math.abs(slope - ControlFlow.doubling(a) / a) <= Math.ulp(slope) ? 1 : 0;
        }
        return new Row("T8", "gradient equals f(a) / a at random a", "1000 of 1000", equal + " of 1000");
    }

    private static double[] x() {
        return new double[] {0, 1, 2, 3};
    }

    private static String text(double[] values) {
        return Arrays.toString(values);
    }
}
