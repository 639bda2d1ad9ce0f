package org.retrograd.hunter.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.retrograd.hunter.check.Outcome.Returned;
import org.retrograd.hunter.program.Parameter;

/** A second witness: central differences of the method itself, where two steps give the same. */
final class FiniteDifferences {

    private static final double STEP = 1e-4;
    private static final double PRECISION = 1e-5;
    private static final double CURVATURE = 300;

    private final Subject subject;
    private final double[] weights;

    /** Of the sum of the results' numbers, each times its weight. */
    FiniteDifferences(Subject subject, double... weights) {
        this.subject = subject;
        this.weights = weights;
    }

    /** The gradient; nothing if there is a kink or jump nearby. */
    Optional<double[]> gradient(Object... arguments) {
        double[] wide = differences(STEP, arguments);
        double[] narrow = differences(STEP / 16, arguments);
        double scale = Math.max(1, Vectors.largest(narrow));
        for (int k = 0; k < wide.length; k++) {
            boolean agrees = Math.abs(wide[k] - narrow[k]) <= PRECISION * scale;
            if (!agrees) {
                return Optional.empty();
            }
        }
        return Optional.of(narrow);
    }

    /** Whether a gradient is near to what the differences say. */
    static boolean support(double[] differences, double[] gradient) {
        double tolerance = 10 * PRECISION * Math.max(1, Vectors.largest(differences));
        for (int k = 0; k < differences.length; k++) {
            boolean isNear = k < gradient.length && Math.abs(gradient[k] - differences[k]) <= tolerance;
            if (!isNear) {
                return false;
            }
        }
        return gradient.length == differences.length;
    }

    /** What the witness says about two gradients. */
    String testimony(double[] oracle, double[] generated, Object... arguments) {
        return gradient(arguments)
                .map(differences -> support(differences, oracle)
                        ? "finite differences side with the oracle"
                        : support(differences, generated)
                                ? "finite differences side with the generated code"
                                : "finite differences side with neither: " + Arrays.toString(differences))
                .orElse("finite differences cannot tell");
    }

    private double[] differences(double step, Object... arguments) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int k = 0; k < arguments.length; k++) {
            Parameter parameter = subject.program().entry().parameters().get(k);
            int count = parameter.isActive() ? Values.flat(arguments[k]).length : 0;
            for (int i = 0; i < count; i++) {
                all.add(difference(k, i, step, arguments));
            }
        }
        return all.build().toArray();
    }

    /** No number if the slopes on both sides differ, as they do at a kink. */
    private double difference(int argument, int i, double step, Object... arguments) {
        double middle = value(argument, i, 0, arguments);
        double right = (value(argument, i, step, arguments) - middle) / step;
        double left = (middle - value(argument, i, -step, arguments)) / step;
        boolean isSmooth = Math.abs(right - left) <= CURVATURE * step * Math.max(1, Math.abs(right));
        return isSmooth ? (right + left) / 2 : Double.NaN;
    }

    /** The result with the i-th number of an argument moved. */
    private double value(int argument, int i, double step, Object... arguments) {
        Object[] moved = Values.copies(arguments);
        moved[argument] = move(moved[argument], i, step);
        Outcome outcome = Calls.call(subject.primal(), subject.program().entry().parameters(), moved);
        if (!(outcome instanceof Returned returned)) {
            return Double.NaN;
        }
        double[] numbers = Values.flat(returned.value());
        double sum = 0;
        for (int k = 0; k < Math.min(numbers.length, weights.length); k++) {
            sum += weights[k] * numbers[k];
        }
        return sum;
    }

    private static Object move(Object value, int i, double step) {
        double[] numbers = Values.flat(value);
        numbers[i] += step;
        return Values.shaped(value, numbers);
    }
}
