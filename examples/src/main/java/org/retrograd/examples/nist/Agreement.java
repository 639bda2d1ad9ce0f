package org.retrograd.examples.nist;

/** How many digits of numbers agree with certified ones. */
final class Agreement {

    /** Certified values have so many digits. */
    static final double CERTIFIED_DIGITS = 11;

    private Agreement() {}

    /**
     * The negative decimal logarithm of the relative error, between 0 and {@link #CERTIFIED_DIGITS}; 0 for what is not a
     * number.
     */
    static double digits(double value, double certified) {
        double error = Math.abs(value - certified) / Math.abs(certified);
        return error <= 1 ? Math.min(-Math.log10(error), CERTIFIED_DIGITS) : 0;
    }

    /** The fewest digits of any element. */
    static double digits(double[] values, double[] certified) {
        double fewest = CERTIFIED_DIGITS;
        for (int i = 0; i < certified.length; i++) {
            fewest = Math.min(fewest, digits(values[i], certified[i]));
        }
        return fewest;
    }
}
