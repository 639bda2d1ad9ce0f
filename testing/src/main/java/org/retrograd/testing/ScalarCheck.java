package org.retrograd.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A check of a function of one {@code double}. Made by {@link GradientCheck#scalar}. */
public final class ScalarCheck extends Check<ScalarCheck> {

    private final String name;
    private final DoubleUnaryOperator function;
    private final DoubleUnaryOperator derivative;

    ScalarCheck(String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, CheckOptions options) {
        super(options);
        this.name = name;
        this.function = function;
        this.derivative = derivative;
    }

    /** This check with a name for its messages; "f" by default. */
    public ScalarCheck named(String other) {
        return new ScalarCheck(other, function, derivative, options());
    }

    @Override
    public ScalarCheck withOptions(CheckOptions replacement) {
        return new ScalarCheck(name, function, derivative, replacement);
    }

    /**
     * Checks the derivative at each of the points.
     *
     * @return one report for each point
     * @throws GradientMismatch at the first point where the derivative is wrong or cannot be decided
     * @throws IllegalArgumentException if there is no point, or the function is not finite at one
     */
    public List<GradientReport> at(double... points) {
        if (points.length == 0) {
            throw new IllegalArgumentException(name + ": there is no point to check at");
        }
        FunctionCheck check = GradientCheck.of(name, arguments -> function.applyAsDouble(arguments.asDouble("x")))
                .withOptions(options());
        return Arrays.stream(points)
                .mapToObj(point -> check.parameter("x", point)
                        .checkGradient(arguments -> derivative.applyAsDouble(arguments.asDouble("x"))))
                .toList();
    }
}
