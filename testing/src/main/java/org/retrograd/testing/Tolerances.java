package org.retrograd.testing;

/**
 * The differences that count as agreement. Each must be finite and not negative.
 *
 * @param relative the relative difference allowed, 1e-7 by default
 * @param single the relative difference allowed where a {@code float} is involved, 1e-3 by default
 * @param absolute an absolute difference that is allowed in any case, in units of the result over the parameter; 0 by
 *     default
 * @param dotProduct the difference allowed in the dot-product test, relative to the sum of the absolute values of the
 *     products; 1e-10 by default. Where a {@code float} is involved {@code single} applies
 */
public record Tolerances(double relative, double single, double absolute, double dotProduct) {

    private static final Tolerances DEFAULTS = new Tolerances(1e-7, 1e-3, 0.0, 1e-10);

    /** Checks the ranges. */
    public Tolerances {
        require("the relative tolerance", relative);
        require("the tolerance for float", single);
        require("the absolute tolerance", absolute);
        require("the tolerance of the dot-product test", dotProduct);
    }

    static Tolerances defaults() {
        return DEFAULTS;
    }

    double relativeFor(Precision precision) {
        return precision == Precision.FLOAT ? single : relative;
    }

    double dotProductFor(Precision precision) {
        return precision == Precision.FLOAT ? Math.max(single, dotProduct) : dotProduct;
    }

    Tolerances withRelative(double value) {
        return new Tolerances(value, single, absolute, dotProduct);
    }

    Tolerances withSingle(double value) {
        return new Tolerances(relative, value, absolute, dotProduct);
    }

    Tolerances withAbsolute(double value) {
        return new Tolerances(relative, single, value, dotProduct);
    }

    Tolerances withDotProduct(double value) {
        return new Tolerances(relative, single, absolute, value);
    }

    private static void require(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, but is " + value);
        }
    }
}
