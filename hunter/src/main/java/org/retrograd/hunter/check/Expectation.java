package org.retrograd.hunter.check;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is due at a point.
 *
 * @param value what the method returns
 * @param after what it leaves in the arguments
 * @param weights a cotangent, a number for each of the value
 * @param gradient by the oracle, for this cotangent
 * @param roundings how far they go, where the bits of what the method itself computes are not due: where derivatives are on the
 *     way, which are rounded otherwise when they are differentiated
 */
record Expectation(
        Object value, List<Long> after, double[] weights, double[] gradient, Optional<Conditioning> roundings) {

    private static final double PRECISION = 1e-9;

    static Expectation of(Outcome.Returned primal, Outcome.Returned oracle) {
        double[][] jacobian = OracleRun.jacobian(oracle.value());
        double[] weights = primal.value() instanceof Double
                ? new double[] {1}
                : new SplittableRandom(jacobian.length)
                        .doubles(jacobian.length, -2, 2)
                        .toArray();
        return new Expectation(
                primal.value(), primal.after(), weights, Vectors.product(weights, jacobian), Optional.empty());
    }

    /** The same gradient of a value that was computed once more, with derivatives on the way. */
    Expectation with(Outcome.Returned other, Conditioning conditioning) {
        return new Expectation(other.value(), other.after(), weights, gradient, Optional.of(conditioning));
    }

    /** Whether a value is the one that is due. */
    boolean isValue(double[] actual) {
        double[] due = Values.flat(value);
        return roundings
                .map(far -> Vectors.areClose(actual, due, PRECISION)
                        || far.excuseOfValue(actual, due).isPresent())
                .orElseGet(() -> Values.sameBits(due, actual));
    }

    /** Whether arguments are left as is due. */
    boolean isLeft(List<Long> actual) {
        return actual.equals(after)
                || roundings
                        .filter(any -> actual.size() == after.size())
                        .filter(far -> Vectors.areClose(Values.numbers(actual), Values.numbers(after), PRECISION)
                                || far.excuseOfArguments(actual, after).isPresent())
                        .isPresent();
    }

    boolean isScalar() {
        return value instanceof Double;
    }

    /** The weights times a factor, as the generated methods take them. */
    Object cotangent(double factor) {
        double[] scaled = new double[weights.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = factor * weights[k];
        }
        return isScalar() ? (Object) scaled[0] : Values.shaped(value, scaled);
    }

    boolean isTame() {
        return Vectors.isTame(Values.flat(value)) && Vectors.isTame(gradient);
    }
}
