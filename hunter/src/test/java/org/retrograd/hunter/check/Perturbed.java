package org.retrograd.hunter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derivatives of which each result is changed. */
public record Perturbed(Derivatives right, Change change) implements Derivatives {

    /** What is done to a result. */
    interface Change {
        Result apply(Result result) throws CallException;
    }

    /** Something is added to the first number of each gradient. */
    public static Derivatives gradient(Derivatives right, double difference) {
        return new Perturbed(right, result -> {
            double[] gradient = result.gradient().clone();
            gradient[0] += difference;
            return new Derivatives.Result(result.value(), gradient, result.after());
        });
    }

    /** The last bit of the value is another one. */
    static Derivatives value(Derivatives right) {
        return new Perturbed(
                right,
                result -> new Derivatives.Result(
                        result.value().map(value -> Math.nextUp((Double) value)), result.gradient(), result.after()));
    }

    /** An argument is left as the method does not leave it. */
    static Derivatives arguments(Derivatives right) {
        return new Perturbed(right, result -> {
            List<Long> after = new ArrayList<>(result.after());
            after.set(0, after.get(0) + 1);
            return new Derivatives.Result(result.value(), result.gradient(), after);
        });
    }

    /** The first element of an array behind one number is left a little larger. */
    static Derivatives elements(Derivatives right, double factor) {
        return new Perturbed(right, result -> {
            List<Long> after = new ArrayList<>(result.after());
            after.set(2, Double.doubleToLongBits(factor * Double.longBitsToDouble(after.get(2))));
            return new Derivatives.Result(result.value(), result.gradient(), after);
        });
    }

    @Override
    public Result gradient(Object... arguments) throws CallException {
        return change.apply(right.gradient(arguments));
    }

    @Override
    public Result valueAndGradient(Object... arguments) throws CallException {
        return change.apply(right.valueAndGradient(arguments));
    }

    @Override
    public Result vjp(Object cotangent, Object... arguments) throws CallException {
        return change.apply(right.vjp(cotangent, arguments));
    }

    @Override
    public Optional<Result> jvp(double[] direction, Object... arguments) throws CallException {
        Optional<Result> result = right.jvp(direction, arguments);
        return result.isPresent() ? Optional.of(change.apply(result.get())) : result;
    }

    @Override
    public Result addVjpTo(double[] buffers, Object cotangent, Object... arguments) throws CallException {
        return change.apply(right.addVjpTo(buffers, cotangent, arguments));
    }
}
