package org.retrograd.testing;

/** The floating-point format whose rounding limits a finite difference. */
enum Precision {
    DOUBLE(0x1p-53, Double.MIN_VALUE, 1, 13, 11),
    FLOAT(0x1p-24, Float.MIN_VALUE, 4, 7, 4);

    private final double roundoff;
    private final double smallest;
    private final double stepFactor;
    private final int rows;
    private final int reserve;

    Precision(double roundoff, double smallest, double stepFactor, int rows, int reserve) {
        this.roundoff = roundoff;
        this.smallest = smallest;
        this.stepFactor = stepFactor;
        this.rows = rows;
        this.reserve = reserve;
    }

    /** The largest relative error of one rounding. */
    double roundoff() {
        return roundoff;
    }

    /** The spacing of the smallest numbers. */
    double smallest() {
        return smallest;
    }

    /** How much larger than for double the first step is. */
    double stepFactor() {
        return stepFactor;
    }

    /** The number of steps, each a quarter of the one before, after which rounding leaves half the digits. */
    int rows() {
        return rows;
    }

    /** The number of further steps that still move the argument, for points very close to the edge of a domain. */
    int reserve() {
        return reserve;
    }
}
