package org.retrograd.runtime.training;

/** Sums of several numbers, for means over an epoch. */
public final class Accumulator {

    private final double[] sums;

    /** Sums of {@code n} numbers, all zero. */
    public Accumulator(int n) {
        sums = new double[n];
    }

    /** Adds a number to each sum. */
    public void add(double... numbers) {
        if (numbers.length != sums.length) {
            throw new IllegalArgumentException(
                    "there are " + sums.length + " sums, but " + numbers.length + " numbers");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
    }

    /** One of the sums. */
    public double get(int i) {
        return sums[i];
    }
}
