package org.retrograd.benchmarks.gradbench.eval;

import java.util.List;

/** What a function of an eval returned, in the shape in which the suite wants it. */
public sealed interface Output {

    /** Whether the suite's JSON, which knows neither NaN nor infinity, can hold it. */
    boolean isFinite();

    /** A number. */
    record Scalar(double value) implements Output {
        @Override
        public boolean isFinite() {
            return Double.isFinite(value);
        }
    }

    /** A list of numbers. */
    record Vector(double[] elements) implements Output {
        @Override
        public boolean isFinite() {
            for (double element : elements) {
                if (!Double.isFinite(element)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A list of rows. */
    record Matrix(double[][] rows) implements Output {
        @Override
        public boolean isFinite() {
            for (double[] row : rows) {
                if (!new Vector(row).isFinite()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An output with a name. */
    record Field(String name, Output value) {}

    /** Several outputs, in the order in which they are written. */
    record Fields(List<Field> fields) implements Output {
        @Override
        public boolean isFinite() {
            return fields.stream().allMatch(field -> field.value().isFinite());
        }
    }
}
