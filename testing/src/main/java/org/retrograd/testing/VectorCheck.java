package org.retrograd.testing;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A check of a scalar function of one {@code double[]}. Made by {@link GradientCheck#vector}. */
public final class VectorCheck extends Check<VectorCheck> {

    private final String name;
    private final ToDoubleFunction<double[]> function;
    private final UnaryOperator<double[]> gradient;

    VectorCheck(
            String name, ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, CheckOptions options) {
        super(options);
        this.name = name;
        this.function = function;
        this.gradient = gradient;
    }

    /** This check with a name for its messages; "f" by default. */
    public VectorCheck named(String other) {
        return new VectorCheck(other, function, gradient, options());
    }

    @Override
    public VectorCheck withOptions(CheckOptions replacement) {
        return new VectorCheck(name, function, gradient, replacement);
    }

    /**
     * Checks the gradient at a point, whose array is left alone.
     *
     * @throws GradientMismatch if a component is wrong or cannot be decided
     * @throws IllegalArgumentException if the point is empty, or the function is not finite there
     */
    public GradientReport at(double... point) {
        if (point.length == 0) {
            throw new IllegalArgumentException(name + ": the point has no coordinate to check");
        }
        return GradientCheck.of(name, arguments -> function.applyAsDouble(arguments.asDoubles("x")))
                .withOptions(options())
                .parameter("x", point)
                .checkGradient(arguments -> gradient.apply(arguments.asDoubles("x")));
    }
}
