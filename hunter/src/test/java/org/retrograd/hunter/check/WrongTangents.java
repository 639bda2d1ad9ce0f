package org.retrograd.hunter.check;

import java.util.Arrays;
import java.util.Optional;

/** Derivatives that are right, but for the Jacobian-vector product, which is off by a factor. */
record WrongTangents(Derivatives right, double factor) implements Derivatives {

    @Override
    public Result gradient(Object... arguments) throws CallException {
        return right.gradient(arguments);
    }

    @Override
    public Result valueAndGradient(Object... arguments) throws CallException {
        return right.valueAndGradient(arguments);
    }

    @Override
    public Result vjp(Object cotangent, Object... arguments) throws CallException {
        return right.vjp(cotangent, arguments);
    }

    @Override
    public Optional<Result> jvp(double[] direction, Object... arguments) throws CallException {
        return right.jvp(direction, arguments)
                .map(result -> new Result(
                        result.value(),
                        Arrays.stream(result.gradient())
                                .map(number -> number * factor)
                                .toArray(),
                        result.after()));
    }

    @Override
    public Result addVjpTo(double[] buffers, Object cotangent, Object... arguments) throws CallException {
        return right.addVjpTo(buffers, cotangent, arguments);
    }
}
