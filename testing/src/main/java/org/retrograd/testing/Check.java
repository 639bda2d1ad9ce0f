package org.retrograd.testing;

/**
 * What all checks have in common: their options. Checks are immutable; each {@code with} method returns another check.
 *
 * @param <S> the kind of check
 */
public abstract sealed class Check<S extends Check<S>> permits ScalarCheck, VectorCheck, FunctionCheck, MethodCheck {

    private final CheckOptions options;

    Check(CheckOptions options) {
        this.options = options;
    }

    /** This check with all options replaced. */
    public abstract S withOptions(CheckOptions replacement);

    /** The options in force. */
    public final CheckOptions options() {
        return options;
    }

    /** This check with another relative tolerance; 1e-7 by default. */
    public final S withTolerance(double value) {
        return withOptions(options.withTolerance(value));
    }

    /** This check with another relative tolerance where a {@code float} is involved; 1e-3 by default. */
    public final S withFloatTolerance(double value) {
        return withOptions(options.withFloatTolerance(value));
    }

    /** This check with another absolute tolerance, in units of the result over the parameter; 0 by default. */
    public final S withAbsoluteTolerance(double value) {
        return withOptions(options.withAbsoluteTolerance(value));
    }

    /** This check with another tolerance of the dot-product test, relative to the products' sizes; 1e-10 by default. */
    public final S withDotProductTolerance(double value) {
        return withOptions(options.withDotProductTolerance(value));
    }

    /** This check with another largest step, as a fraction of {@code max(1, |x|)}; 1/8 by default. */
    public final S withMaxRelativeStep(double value) {
        return withOptions(options.withMaxRelativeStep(value));
    }

    /** This check with another limit on the error of a finite difference, above which it decides nothing. */
    public final S withUndecidedLimit(double value) {
        return withOptions(options.withUndecidedLimit(value));
    }

    /** This check of at most so many components of each parameter, sampled pseudo-randomly; of all by default. */
    public final S withMaxComponents(int value) {
        return withOptions(options.withMaxComponents(value));
    }

    /** This check with another seed for all that is pseudo-random. */
    public final S withSeed(long value) {
        return withOptions(options.withSeed(value));
    }

    /** This check for a function that rounds to {@code float} inside, though its parameters and result do not. */
    public final S withFloatArithmetic() {
        return withOptions(options.withFloatArithmetic(true));
    }

    /** This check with any value between the one-sided derivatives accepted at a kink. */
    public final S withSubgradients() {
        return withOptions(options.withSubgradients(true));
    }
}
