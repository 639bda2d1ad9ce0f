package org.retrograd.processor.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a rule is tested.
 *
 * @param name the operator or method
 * @param regular points at which finite differences must agree
 * @param special kinks, jumps and singular points
 */
record RuleCase(String name, List<double[]> regular, List<Special> special) {

    /** The derivatives that come out at a point for {@code d = 1}. For {@code d = 0} it is always 0. */
    record Special(double[] point, double[] derivatives) {}

    static RuleCase rule(String name) {
        return new RuleCase(name, List.of(), List.of());
    }

    RuleCase at(double... point) {
        List<double[]> points = new ArrayList<>(regular);
        points.add(point);
        return new RuleCase(name, points, special);
    }

    RuleCase special(double[] point, double... derivatives) {
        List<Special> points = new ArrayList<>(special);
        points.add(new Special(point, derivatives));
        return new RuleCase(name, regular, points);
    }

    @Override
    public String toString() {
        return name;
    }
}
