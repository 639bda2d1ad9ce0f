package org.retrograd.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps to try at a point, in descending order.
 *
 * <p>All are powers of two, so that point and step mostly add without rounding. Each is a quarter of the one before,
 * except where a second ladder starts: the first is scaled by {@code max(1, |x|)}, the second, for a small {@code x}, by
 * {@code |x|}, because either may be the scale on which the function changes.
 *
 * @param steps the steps to try first
 * @param reserve smaller ones, for points too close to the edge of the domain for the others
 */
record StepLadder(List<Double> steps, List<Double> reserve) {

    static final double RATIO = 4;

    static StepLadder at(double x, double maxRelativeStep, Precision precision) {
        double fraction = Math.min(maxRelativeStep * precision.stepFactor(), 0.5);
        double magnitude = Math.abs(x);
        double unitTop = powerOfTwoUpTo(fraction * Math.max(1, magnitude));
        double ownTop = magnitude == 0 ? unitTop : powerOfTwoUpTo(fraction * magnitude);
        List<Double> steps = new ArrayList<>();
        double next = descend(steps, unitTop, bottom(unitTop, precision.rows()));
        next = descend(steps, Math.min(next, ownTop), bottom(ownTop, precision.rows()));
        List<Double> reserve = new ArrayList<>();
        descend(reserve, next, bottom(next, precision.reserve()));
        return new StepLadder(List.copyOf(steps), List.copyOf(reserve));
    }

    double largest() {
        return steps.get(0);
    }

    double smallest() {
        List<Double> last = reserve.isEmpty() ? steps : reserve;
        return last.get(last.size() - 1);
    }

    private static double descend(List<Double> steps, double from, double bottom) {
        double step = from;
        while (step >= bottom && step > 0) {
            steps.add(step);
            step /= RATIO;
        }
        return step;
    }

    private static double bottom(double top, int rows) {
        return top * Math.pow(RATIO, 1 - rows);
    }

    private static double powerOfTwoUpTo(double value) {
        return Math.scalb(1.0, Math.getExponent(value));
    }
}
