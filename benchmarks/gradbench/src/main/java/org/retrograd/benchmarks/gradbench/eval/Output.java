package org.retrograd.benchmarks.gradbench.eval;

import java.util.Map;

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

    /** Several outputs, each with a name. */
    record Fields(Map<String, Output> byName) implements Output {
        @Override
        public boolean isFinite() {
            return byName.values().stream().allMatch(Output::isFinite);
        }
    }
}
