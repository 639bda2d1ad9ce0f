package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A straight line of arithmetic. */
public final class StraightLine {

    private StraightLine() {}

    @Differentiable
    public static double price(double spot, double vol) {
        double a = spot * vol;
        return Math.sin(a) + spot;
    }
}
