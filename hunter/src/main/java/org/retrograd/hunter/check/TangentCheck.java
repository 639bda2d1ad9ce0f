package org.retrograd.hunter.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.retrograd.hunter.check.Derivatives.Result;

/**
 * The Jacobian-vector product in a pseudo-random direction. Weighted with the cotangent it must be the product of the direction
 * and the gradient for this cotangent.
 */
final class TangentCheck {

    private static final double PRECISION = 1e-10;

    private final Expectation expected;
    private final double[] gradient;
    private final double[] direction;

    TangentCheck(Expectation expected, double... gradient) {
        this.expected = expected;
        this.gradient = gradient.clone();
        this.direction = new SplittableRandom(gradient.length)
                .doubles(gradient.length, -2, 2)
                .toArray();
    }

    double[] direction() {
        return direction.clone();
    }

    /**
     * The gradient that would explain the tangent, if the one that there is does not.
     *
     * @param oracle compares a gradient with the oracle's
     */
    Optional<double[]> contradiction(Result result, Function<double[], PointResult> oracle) {
        double[] tangent = result.gradient();
        if (!Vectors.isTame(tangent)) {
            return Optional.empty();
        }
        double difference = sum(expected.weights(), tangent) - sum(gradient, direction);
        double size = sum(magnitudes(gradient), magnitudes(direction));
        double forward = sum(magnitudes(expected.weights()), magnitudes(tangent));
        if (Math.abs(difference) <= PRECISION * Math.max(size, forward) + Double.MIN_NORMAL) {
            return Optional.empty();
        }
        // where roundings grow, the oracle knows how far a gradient may be off
        double[] other = gradient.clone();
        for (int k = 0; k < other.length; k++) {
            other[k] += difference * Math.abs(gradient[k]) * Math.signum(direction[k]) / size;
        }
        return oracle.apply(other).discrepancy().isPresent() ? Optional.of(other) : Optional.empty();
    }

    private static double[] magnitudes(double... numbers) {
        return Arrays.stream(numbers).map(Math::abs).toArray();
    }

    private static double sum(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
