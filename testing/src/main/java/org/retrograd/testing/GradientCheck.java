package org.retrograd.testing;

import java.lang.reflect.Method;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Checks derivatives against finite differences, and reverse against forward mode.
 *
 * <pre>{@code
 * GradientCheck.scalar(Math::sin, Math::cos).at(0.3, 2.0);
 *
 * GradientCheck.vector(Loss::value, LossGradients::valueGradient).at(1.0, -2.0, 0.5);
 *
 * GradientCheck.of("Pricer.price", p -> Pricer.price(p.asDouble("spot"), p.asDouble("vol"), p.asInt("steps")))
 *         .parameter("spot", 100.0)
 *         .parameter("vol", 0.2)
 *         .passive("steps", 3)
 *         .checkGradient(p -> PricerGradients.priceGradient(p.asDouble("spot"), p.asDouble("vol"), p.asInt("steps")));
 * }</pre>
 *
 * <p>A check that fails throws {@link GradientMismatch}, an {@link AssertionError}, so that it works with any test
 * framework and with none. It fails if a component of the derivative differs from its finite difference by more than
 * tolerance and estimated error, and also if that error is too large to tell: then the component is undecided.
 *
 * <p>The finite differences are extrapolated to step zero by Richardson's method from central differences over steps in
 * a ratio of four, with the error estimate of C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)",
 * Advances in Engineering Software 4(2), 1982, pp. 75-76. Where the function is not finite, or throws, the steps get
 * smaller; where one side lies outside the domain at every step the differences are one-sided. A component costs about 30
 * evaluations of the primal, more where {@code |x|} is far from 1 or the function is difficult.
 *
 * <p>The checker sees the function at and around one point. It cannot vouch for branches that are not taken there, nor
 * for structure finer than about 1e-8 of the argument.
 */
public final class GradientCheck {

    private GradientCheck() {}

    /** A check of a function of one {@code double} and its derivative. */
    public static ScalarCheck scalar(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
        return new ScalarCheck("f", function, derivative, CheckOptions.defaults());
    }

    /** A check of a scalar function of an array and its gradient, an array of the same length. */
    public static VectorCheck vector(ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient) {
        return new VectorCheck("f", function, gradient, CheckOptions.defaults());
    }

    /**
     * A check of a function of any named arguments. Its derivative is given last, to one of the {@code check} methods.
     *
     * @param name the name of the function in messages
     */
    public static FunctionCheck of(String name, Primal primal) {
        return FunctionCheck.of(name, primal);
    }

    /**
     * A check of a static method and the static method that is its gradient or vector-Jacobian product.
     *
     * @throws IllegalArgumentException if a method is not static or returns nothing, or if the numbers of their
     *     parameters do not go together
     */
    public static MethodCheck methods(Method primal, Method derivative) {
        return MethodCheck.of(primal, derivative);
    }
}
