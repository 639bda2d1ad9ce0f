package org.retrograd.runtime.kernel;

/** A function of a list of numbers that does not depend on their order but for rounding. NaN passes through all of them. */
public enum ReduceOp {
    SUM(0),
    MAX(Double.NEGATIVE_INFINITY),
    MIN(Double.POSITIVE_INFINITY);

    private final double neutral;

    ReduceOp(double neutral) {
        this.neutral = neutral;
    }

    /** What it gives for no numbers. */
    public double neutral() {
        return neutral;
    }
}
