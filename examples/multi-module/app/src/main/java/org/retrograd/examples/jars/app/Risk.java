package org.retrograd.examples.jars.app;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.examples.jars.middle.BondGradients;

/** What a rate does to a bond. */
public final class Risk {

    private Risk() {}

    /** The second derivative of the bond's worth by the rate. Its gradient is the third. */
    @Differentiable(modes = Mode.FORWARD)
    public static double convexity(double rate, int years) {
        return BondGradients.slopeGradient(rate, years);
    }

    /** The same, by forward mode. */
    @Differentiable(modes = Mode.FORWARD)
    public static double convexityForward(double rate, int years) {
        return BondGradients.slopeJvp(rate, years, 1).tangent();
    }
}
