package org.retrograd.testing;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A check of a function of named arguments. Made by {@link GradientCheck#of}.
 *
 * <p>Every argument is copied when it is given, and again for every call.
 */
public final class FunctionCheck extends Check<FunctionCheck> {

    private final String name;
    private final Primal primal;
    private final Point point;
    private final Directions directions;

    private FunctionCheck(String name, Primal primal, Point point, Directions directions, CheckOptions options) {
        super(options);
        this.name = name;
        this.primal = primal;
        this.point = point;
        this.directions = directions;
    }

    static FunctionCheck of(String name, Primal primal) {
        return new FunctionCheck(name, primal, Point.EMPTY, Directions.NONE, CheckOptions.defaults());
    }

    /**
     * Adds an active parameter: one that the derivative is with respect to.
     *
     * @param value a {@link Double} or {@link Float}, an array of {@code double} or {@code float} of any rank, jagged or
     *     not, a record that has such components, nested or not, or an array of such records
     * @throws IllegalArgumentException if the value has no derivative, if it has a record whose constructor changes what it
     *     is given, or if the name is taken
     */
    public FunctionCheck parameter(String parameterName, Object value) {
        if (!Structures.isDifferentiable(Structures.unboxed(value))) {
            throw new IllegalArgumentException("the parameter " + parameterName + " of type "
                    + value.getClass().getSimpleName() + " has no derivative; make it passive");
        }
        Structure structure = Structures.of(value);
        // Refuses records that cannot be copied here, where the reason is plain, rather than at every perturbed point.
        structure.filledFrom(Arrays.stream(structure.values()).iterator()::nextDouble);
        return with(point.with(new Parameter(parameterName, structure, true)));
    }

    /**
     * Adds an argument that is held fixed, of any type. Arrays and records are copied for each call; of what else can be
     * written to, all calls see the same object, for which there is {@link #passiveFrom}.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public FunctionCheck passive(String parameterName, Object value) {
        return with(point.with(new Parameter(parameterName, Structures.of(value), false)));
    }

    /**
     * Adds an argument that is made afresh for each call, such as {@code () -> new Random(7)}.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public FunctionCheck passiveFrom(String parameterName, Supplier<?> source) {
        return with(point.with(new Parameter(parameterName, new Structure.Passive(source, false), false)));
    }

    /**
     * Sets the cotangent, shaped like the result; it weights the outputs. A pseudo-random one by default, so that no
     * output is left out and none counts twice.
     */
    public FunctionCheck cotangent(Object value) {
        return new FunctionCheck(name, primal, point, directions.withCotangent(value), options());
    }

    /** Sets the tangent of an active parameter for the dot-product test; a pseudo-random one by default. */
    public FunctionCheck tangent(String parameterName, Object value) {
        return new FunctionCheck(name, primal, point, directions.withTangent(parameterName, value), options());
    }

    @Override
    public FunctionCheck withOptions(CheckOptions replacement) {
        return new FunctionCheck(name, primal, point, directions, replacement);
    }

    /**
     * Checks the gradient of a function whose result is a scalar.
     *
     * @throws GradientMismatch if a component is wrong or cannot be decided
     * @throws IllegalArgumentException if the function has no gradient at the point: the result is not a scalar or not
     *     finite, or two calls differ
     */
    public GradientReport checkGradient(Gradient gradient) {
        Evaluation evaluation = evaluate();
        if (!evaluation.isScalar()) {
            throw new IllegalArgumentException(
                    name + ": the result is not a scalar; check a vjp instead of a gradient");
        }
        DerivativeCheck check = new DerivativeCheck("gradient", name, evaluation, new double[] {1}, options());
        return check.require(gradient.apply(point.arguments()));
    }

    /**
     * Checks a vector-Jacobian product: the gradient of {@code <cotangent, f>}.
     *
     * @throws GradientMismatch if a component is wrong or cannot be decided
     * @throws IllegalArgumentException if the function has no derivative at the point: the result is not finite, or two
     *     calls differ; or if the cotangent is not shaped like the result
     */
    public GradientReport checkVjp(Vjp vjp) {
        Evaluation evaluation = evaluate();
        Structure cotangent = directions.cotangentOf(
                evaluation.result(), new RandomWeights(options().seed()));
        DerivativeCheck check =
                new DerivativeCheck("vector-Jacobian product", name, evaluation, cotangent.values(), options());
        return check.require(vjp.apply(point.arguments(), cotangent.copy()));
    }

    /**
     * The dot-product test of reverse against forward mode: {@code <cotangent, J tangent>} must equal
     * <code>&lt;J<sup>T</sup> cotangent, tangent&gt;</code> but for rounding. It takes no finite differences. An error
     * that both share, such as the same term left out, goes unseen: check the vjp as well.
     *
     * @throws GradientMismatch if the two differ, or if both are zero throughout
     * @throws IllegalArgumentException as from {@link #checkVjp}, or if a tangent is not shaped like its parameter
     */
    public void checkDotProduct(Vjp vjp, Jvp jvp) {
        new Adjointness(name, evaluate(), options(), vjp, jvp).require(directions);
    }

    private Evaluation evaluate() {
        if (point.active().isEmpty()) {
            throw new IllegalArgumentException(name + ": there is no active parameter to differentiate for");
        }
        return Evaluation.of(name, primal, point);
    }

    private FunctionCheck with(Point other) {
        return new FunctionCheck(name, primal, other, directions, options());
    }
}
