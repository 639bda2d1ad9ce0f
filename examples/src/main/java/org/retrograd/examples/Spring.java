package org.retrograd.examples;

import java.util.List;
import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** A chain of springs that are stiffer beyond a limit, with points at which its gradient is checked. */
final class Spring {

    private Spring() {}

    /** The energy in all of them. */
    @Differentiable(modes = Mode.FORWARD)
    @CheckGradient({"2.0", "{0.1, 0.5, 1.5}"})
    @CheckGradient(from = "stretched")
    static double energy(double stiffness, double[] stretch) {
        double energy = 0;
        for (double x : stretch) {
            energy += x > 1 ? stiffness * Math.pow(x, 4) : stiffness * x * x;
        }
        return energy;
    }

    /** More points, made by a program. */
    static List<Object[]> stretched() {
        return List.of(new Object[] {1.0, new double[] {0.2, 0.9}}, new Object[] {3.0, new double[] {2.5}});
    }
}
