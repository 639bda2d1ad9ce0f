package org.retrograd.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.retrograd.testing.Point.Coordinate;

/**
 * The primal and its result at a point.
 *
 * @param primal the function
 * @param point the arguments
 * @param result what it returns there
 */
record Evaluation(Primal primal, Point point, Structure result) {

    /** Refuses results without derivatives, results that are not finite, and functions that contradict themselves. */
    static Evaluation of(String subject, Primal primal, Point point) {
        Structure result = evaluate(subject, primal, point);
        for (Leaf leaf : result.leaves("result")) {
            if (!Double.isFinite(leaf.value())) {
                throw new IllegalArgumentException(
                        subject + ": there is no derivative here, for " + leaf.path() + " = " + leaf.value());
            }
        }
        if (!Arrays.equals(result.values(), evaluate(subject, primal, point).values())) {
            throw new IllegalArgumentException(
                    subject + ": two calls with equal arguments gave different results; does it keep a state?");
        }
        return new Evaluation(primal, point, result);
    }

    boolean isScalar() {
        return result instanceof Structure.Scalar;
    }

    List<Leaf> resultLeaves() {
        return result.leaves("result");
    }

    Precision precision(Leaf argument, CheckOptions options) {
        boolean isFloat = options.floatArithmetic()
                || argument.precision() == Precision.FLOAT
                || resultLeaves().stream().anyMatch(leaf -> leaf.precision() == Precision.FLOAT);
        return isFloat ? Precision.FLOAT : Precision.DOUBLE;
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
