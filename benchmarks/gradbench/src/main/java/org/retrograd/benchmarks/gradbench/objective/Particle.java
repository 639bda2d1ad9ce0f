package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/**
 * The eval {@code particle}: where a charged particle, pushed away by two others, falls through the x axis.
 *
 * <p>The force is a derivative of the potential, so the derivative of where it falls is one of a derivative. There are two
 * forms of the fall, by the mode in which the force is computed.
 */
public final class Particle {

    private static final double TIME_STEP = 0.1;

    private Particle() {}

    /** Returns the potential at (x, y) of two charges at (10, 10 − w) and (10, 0). */
    @Differentiable(
            wrt = {"x", "y"},
            modes = Mode.FORWARD)
    public static double potential(double x, double y, double w) {
        return 1 / distance(x, y, 10, 10 - w) + 1 / distance(x, y, 10, 0);
    }

    private static double distance(double x1, double y1, double x2, double y2) {
        double dx = x1 - x2;
        double dy = y1 - y2;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Returns the square of where the particle meets the x axis; the force is computed in reverse mode. */
    @Differentiable(modes = Mode.FORWARD)
    public static double fallReverse(double w) {
        double x = 0;
        double y = 8;
        double vx = 0.75;
        double vy = 0;
        while (true) {
            ParticleGradients.PotentialGradient slope = ParticleGradients.potentialGradient(x, y, w);
            x += TIME_STEP * vx;
            y += TIME_STEP * vy;
            if (y <= 0) {
                break;
            }
            vx -= TIME_STEP * slope.x();
            vy -= TIME_STEP * slope.y();
        }
        double end = x - y / vy * vx;
        return end * end;
    }

    /** Returns the square of where the particle meets the x axis; the force is computed in forward mode. */
    @Differentiable(modes = Mode.FORWARD)
    public static double fallForward(double w) {
        double x = 0;
        double y = 8;
        double vx = 0.75;
        double vy = 0;
        while (true) {
            double slopeX = ParticleGradients.potentialJvp(x, y, w, 1, 0).tangent();
            double slopeY = ParticleGradients.potentialJvp(x, y, w, 0, 1).tangent();
            x += TIME_STEP * vx;
            y += TIME_STEP * vy;
            if (y <= 0) {
                break;
            }
            vx -= TIME_STEP * slopeX;
            vy -= TIME_STEP * slopeY;
        }
        double end = x - y / vy * vx;
        return end * end;
    }
}
