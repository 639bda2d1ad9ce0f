package org.retrograd.testing;

/**
 * How strict a check is. Immutable: each {@code with} method returns another value.
 *
 * <p>A component agrees if {@code |actual - expected| <= tolerance * |expected| + 4 * error}, where {@code error} is the
 * estimated error of the finite difference. The tolerance is relative with no floor, so that a small derivative set to
 * zero does not slip through.
 *
 * @param tolerances the differences allowed
 * @param maxRelativeStep the largest step as a fraction of {@code max(1, |x|)}, at most 1/2 and 1/8 by default; for
 *     {@code float} four times as much, up to 1/2
 * @param undecidedLimit how large four times the error of the finite difference may be before the component is called
 *     undecided, as a fraction of the derivative (or, where it vanishes, of the slope of the function around the point,
 *     or of the largest derivative in the same array); 1e-3 by default, for {@code float} ten times as much.
 *     {@link Double#POSITIVE_INFINITY} accepts any error
 * @param maxComponents the number of components checked in each parameter: of more, a pseudo-random sample is taken. All
 *     by default
 * @param seed the seed of pseudo-random cotangents, tangents and samples
 * @param floatArithmetic whether to assume rounding as in {@code float} though neither parameters nor result are float
 * @param subgradients whether at a kink any value between the one-sided derivatives agrees
 */
public record CheckOptions(
        Tolerances tolerances,
        double maxRelativeStep,
        double undecidedLimit,
        int maxComponents,
        long seed,
        boolean floatArithmetic,
        boolean subgradients) {

    private static final CheckOptions DEFAULTS =
            new CheckOptions(Tolerances.defaults(), 0.125, 1e-3, Integer.MAX_VALUE, 1982L, false, false);

    /** Checks the ranges: the step in (0, 0.5], the limit and the number of components positive. */
    public CheckOptions {
        require(maxRelativeStep > 0 && maxRelativeStep <= 0.5, "maxRelativeStep", "in (0, 0.5]", maxRelativeStep);
        require(undecidedLimit > 0, "undecidedLimit", "positive", undecidedLimit);
        require(maxComponents > 0, "maxComponents", "positive", maxComponents);
    }

    /** The options in force unless others are set. */
    public static CheckOptions defaults() {
        return DEFAULTS;
    }

    /** These options with another relative tolerance. */
    public CheckOptions withTolerance(double value) {
        return with(tolerances.withRelative(value));
    }

    /** These options with another relative tolerance where a {@code float} is involved. */
    public CheckOptions withFloatTolerance(double value) {
        return with(tolerances.withSingle(value));
    }

    /** These options with another absolute tolerance. */
    public CheckOptions withAbsoluteTolerance(double value) {
        return with(tolerances.withAbsolute(value));
    }

    /** These options with another tolerance of the dot-product test. */
    public CheckOptions withDotProductTolerance(double value) {
        return with(tolerances.withDotProduct(value));
    }

    /** These options with another largest step. */
    public CheckOptions withMaxRelativeStep(double value) {
        return new CheckOptions(tolerances, value, undecidedLimit, maxComponents, seed, floatArithmetic, subgradients);
    }

    /** These options with another limit above which a component is undecided. */
    public CheckOptions withUndecidedLimit(double value) {
        return new CheckOptions(tolerances, maxRelativeStep, value, maxComponents, seed, floatArithmetic, subgradients);
    }

    /** These options with at most so many components checked in each parameter. */
    public CheckOptions withMaxComponents(int value) {
        return new CheckOptions(
                tolerances, maxRelativeStep, undecidedLimit, value, seed, floatArithmetic, subgradients);
    }

    /** These options with another seed. */
    public CheckOptions withSeed(long value) {
        return new CheckOptions(
                tolerances, maxRelativeStep, undecidedLimit, maxComponents, value, floatArithmetic, subgradients);
    }

    /** These options for a function that computes in {@code float}, or not. */
    public CheckOptions withFloatArithmetic(boolean value) {
        return new CheckOptions(tolerances, maxRelativeStep, undecidedLimit, maxComponents, seed, value, subgradients);
    }

    /** These options with any value between the one-sided derivatives accepted at a kink, or not. */
    public CheckOptions withSubgradients(boolean value) {
        return new CheckOptions(
                tolerances, maxRelativeStep, undecidedLimit, maxComponents, seed, floatArithmetic, value);
    }

    double undecidedLimitFor(Precision precision) {
        return precision == Precision.FLOAT ? 10 * undecidedLimit : undecidedLimit;
    }

    private CheckOptions with(Tolerances others) {
        return new CheckOptions(
                others, maxRelativeStep, undecidedLimit, maxComponents, seed, floatArithmetic, subgradients);
    }

    private static void require(boolean holds, String name, String range, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ", but is " + value);
        }
    }
}
