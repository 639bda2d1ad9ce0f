package org.retrograd.hunter.check;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What is due at a point.
 *
 * @param value what the method returns
 * @param after what it leaves in the arguments
 * @param weights a cotangent, a number for each of the value
 * @param gradient by the oracle, for this cotangent
 * @param isExact whether the bits of what the method itself computes are due; not where derivatives are on the way, since
 *     those are rounded otherwise when they are differentiated
 */
record Expectation(Object value, List<Long> after, double[] weights, double[] gradient, boolean isExact) {

    private static final double PRECISION = 1e-9;

    static Expectation of(Outcome.Returned primal, Outcome.Returned oracle) {
        double[][] jacobian = OracleRun.jacobian(oracle.value());
        double[] weights = primal.value() instanceof Double
                ? new double[] {1}
                : new SplittableRandom(jacobian.length)
                        .doubles(jacobian.length, -2, 2)
                        .toArray();
        return new Expectation(primal.value(), primal.after(), weights, Vectors.product(weights, jacobian), true);
    }

    /** The same gradient of a value that was computed once more, with derivatives on the way. */
    Expectation with(Outcome.Returned other) {
        return new Expectation(other.value(), other.after(), weights, gradient, false);
    }

    /** Whether a value is the one that is due. */
    boolean isValue(double[] actual) {
        double[] due = Values.flat(value);
        return isExact ? Values.sameBits(due, actual) : Vectors.areClose(actual, due, PRECISION);
    }

    /** Whether arguments are left as is due. */
    boolean isLeft(List<Long> actual) {
        return (isExact || actual.size() != after.size())
                ? actual.equals(after)
                : Vectors.areClose(numbers(actual), numbers(after), PRECISION);
    }

    private static double[] numbers(List<Long> bits) {
        return bits.stream()
                .mapToDouble(each -> Math.abs(each) < 1000 ? each : Double.longBitsToDouble(each))
                .toArray();
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
