package org.retrograd.hunter.check;

import java.util.List;
import java.util.Optional;

/**
 * What is generated for a method. The arguments of a call are left as the call leaves them.
 */
public interface Derivatives {

    /**
     * What a call gave.
     *
     * @param value what the method itself returns, if the call gives that as well
     * @param gradient all numbers of all active parameters, in order
     * @param after what the arguments hold after the call
     */
    record Result(Optional<Object> value, double[] gradient, List<Long> after) {

        public Result {
            after = List.copyOf(after);
        }
    }

    Result gradient(Object... arguments) throws CallException;

    Result valueAndGradient(Object... arguments) throws CallException;

    Result vjp(Object cotangent, Object... arguments) throws CallException;

    /**
     * The Jacobian-vector product.
     *
     * @param direction all numbers of the tangents of all active parameters, in order
     * @return all numbers of the result's tangent in the place of a gradient; empty if there is no such method
     */
    Optional<Result> jvp(double[] direction, Object... arguments) throws CallException;

    /** Adds to the numbers given; the gradient is the sums. */
    Result addVjpTo(double[] buffers, Object cotangent, Object... arguments) throws CallException;
}
