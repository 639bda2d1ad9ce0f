package org.retrograd.examples;

import java.util.Arrays;
import java.util.List;

/** The rows of the tutorial, computed. */
final class TutorialRows {

    private TutorialRows() {}

    static List<Row> all() {
        return List.of(
                dotValue(),
                dotGradient(),
                nonScalarGradient(),
                detachedGradient(),
                attachedGradient(),
                plainCall(),
                descent());
    }

    private static Row dotValue() {
        return new Row("T1", "y = 2 * dot(x, x) at x = [0, 1, 2, 3]", "28.0", String.valueOf(Dot.twiceSquared(x())));
    }

    private static Row dotGradient() {
        return new Row("T1", "gradient of y", "[0.0, 4.0, 8.0, 12.0]", text(DotGradients.twiceSquaredGradient(x())));
    }

    private static Row nonScalarGradient() {
        return new Row(
                "T3",
                "plain gradient of a non-scalar",
                "RG112: call TableGradients.rowVjp",
                NonScalarGradient.outcome());
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

    private static double[] x() {
        return new double[] {0, 1, 2, 3};
    }

    private static String text(double[] values) {
        return Arrays.toString(values);
    }
}
