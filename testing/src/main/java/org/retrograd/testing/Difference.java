package org.retrograd.testing;

/**
 * A divided difference of the weighted outputs between two points.
 *
 * @param step the step it belongs to
 * @param change the difference
 * @param slope the difference divided by the distance
 * @param noise how far rounding in the outputs can shift the slope
 * @param variation the steepest slope between the point that is checked and the two points
 */
record Difference(double step, double change, double slope, double noise, double variation) {

    /** Allows for about two roundings in each of the two outputs. */
    private static final double ROUNDINGS = 4;

    static Difference between(
            Sample low, Sample high, double step, double variation, double[] weights, Precision precision) {
        double rounding = precision.roundoff() * magnitude(weights, low.outputs(), high.outputs());
        double noise = ROUNDINGS * (rounding + precision.smallest()) / distance(low, high);
        double change = change(low, high, weights);
        double slope = change / distance(low, high);
        return new Difference(step, change, slope, noise, Math.max(variation, Math.abs(slope)));
    }

    /** The difference of the weighted outputs divided by the distance. */
    static double slope(Sample low, Sample high, double[] weights) {
        return change(low, high, weights) / distance(low, high);
    }

    /** Subtracts output by output, so that large outputs that stay the same cost no digits of the small that change. */
    static double change(Sample low, Sample high, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                sum += weights[i] * (high.outputs()[i] - low.outputs()[i]);
            }
        }
        return sum;
    }

    private static double distance(Sample low, Sample high) {
        return high.x() - low.x();
    }

    boolean isFinite() {
        return Double.isFinite(slope) && Double.isFinite(noise) && Double.isFinite(variation);
    }

    /** The outputs that changed; if none did, all of them, because the change may have been lost in any. */
    private static double magnitude(double[] weights, double[] low, double[] high) {
        double changed = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                double size = Math.abs(weights[i]) * Math.max(Math.abs(low[i]), Math.abs(high[i]));
                all += size;
                changed += high[i] == low[i] ? 0 : size;
            }
        }
        return changed == 0 ? all : changed;
    }

    /**
     * The primal at one value of the scalar.
     *
     * @param x the value of the scalar
     * @param outputs the outputs there; not to be written to
     */
    record Sample(double x, double[] outputs) {}
}
