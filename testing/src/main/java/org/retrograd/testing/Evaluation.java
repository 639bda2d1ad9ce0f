package org.retrograd.testing;

import java.util.Arrays;
import java.util.Optional;
import org.retrograd.testing.Point.Coordinate;

/**
 * The primal and its result at a point.
 *
 * @param primal the function
 * @param point the arguments
 * @param result what it returns there
 * @param resultPrecision the least precise type in the result
 */
record Evaluation(Primal primal, Point point, Structure result, Precision resultPrecision) {

    /** Refuses results without derivatives, results that are not finite, and functions that contradict themselves. */
    static Evaluation of(String subject, Primal primal, Point point) {
        Structure result = evaluate(subject, primal, point);
        Precision precision = Precision.DOUBLE;
        for (Leaf leaf : result.leaves("result")) {
            if (!Double.isFinite(leaf.value())) {
                throw new IllegalArgumentException(
                        subject + ": there is no derivative here, for " + leaf.path() + " = " + leaf.value());
            }
            precision = leaf.precision() == Precision.FLOAT ? Precision.FLOAT : precision;
        }
        if (!Arrays.equals(result.values(), evaluate(subject, primal, point).values())) {
            throw new IllegalArgumentException(
                    subject + ": two calls with equal arguments gave different results; does it keep a state?");
        }
        return new Evaluation(primal, point, result, precision);
    }

    boolean isScalar() {
        return result instanceof Structure.Scalar;
    }

    Precision precision(Leaf argument, CheckOptions options) {
        boolean isFloat = options.floatArithmetic() || argument.precision() == Precision.FLOAT;
        return isFloat ? Precision.FLOAT : resultPrecision;
    }

    /** The outputs, weighted by a cotangent, as a function of one coordinate. */
    Line along(Coordinate coordinate, double[] cotangent) {
        return new CoordinateLine(this, coordinate, cotangent, result.values());
    }

    private static Structure evaluate(String subject, Primal primal, Point point) {
        Object value = primal.apply(point.arguments());
        if (value == null) {
            throw new IllegalArgumentException(subject + " returned null");
        }
        if (!Structures.isDifferentiable(Structures.unboxed(value))) {
            throw new IllegalArgumentException(subject + " returned a value of type "
                    + value.getClass().getSimpleName() + ", which has no derivative");
        }
        return Structures.of(value);
    }

    private record CoordinateLine(Evaluation evaluation, Coordinate coordinate, double[] weights, double[] outputs)
            implements Line {

        @Override
        public double origin() {
            return coordinate.leaf().value();
        }

        @Override
        public double rounded(double x) {
            return coordinate.leaf().precision() == Precision.FLOAT ? (float) x : x;
        }

        @Override
        public Optional<double[]> outputsAt(double x) {
            try {
                Object value = evaluation.primal.apply(evaluation.point.argumentsWith(coordinate, x));
                double[] moved = Structures.of(value).values();
                return moved.length == outputs.length && isFinite(moved) ? Optional.of(moved) : Optional.empty();
            } catch (RuntimeException | AssertionError outsideDomain) {
                return Optional.empty();
            }
        }

        private boolean isFinite(double[] moved) {
            for (int i = 0; i < moved.length; i++) {
                if (weights[i] != 0 && !Double.isFinite(moved[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
