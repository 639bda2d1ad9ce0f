package org.retrograd.testing;

/** What finite differences say about one partial derivative. */
public sealed interface FiniteDifference {

    /**
     * A derivative with an estimate of its error.
     *
     * @param value the extrapolated derivative
     * @param error the estimated absolute error: extrapolation and rounding together
     * @param variation the steepest slope seen between the point and the points around it; the scale against which the
     *     error is judged where the derivative itself vanishes
     * @param side which differences were taken
     * @param largestStep the largest step that went into the value
     * @param smallestStep the smallest
     */
    record Smooth(double value, double error, double variation, Side side, double largestStep, double smallestStep)
            implements FiniteDifference {}

    /**
     * A point where the one-sided derivatives differ, so that there is no derivative.
     *
     * @param below the derivative from below
     * @param above the derivative from above
     */
    record Kink(Smooth below, Smooth above) implements FiniteDifference {}

    /**
     * No difference could be taken: the function is not finite at any point tried on either side.
     *
     * @param largestStep the largest step tried
     * @param smallestStep the smallest step tried
     */
    record Unavailable(double largestStep, double smallestStep) implements FiniteDifference {}

    /** Which points a difference is taken between. */
    enum Side {
        /** Between the points on either side. */
        CENTRAL("central differences"),
        /** Between the point and one above it. */
        ABOVE("one-sided differences from above"),
        /** Between the point and one below it. */
        BELOW("one-sided differences from below");

        private final String description;

        Side(String description) {
            this.description = description;
        }

        /** The kind of difference in words. */
        public String description() {
            return description;
        }
    }
}
