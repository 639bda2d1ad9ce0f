package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.NoGradient;

/**
 * The eval {@code saddle}: the maximum over y of a function of x and y, found by gradient descent.
 *
 * <p>Its derivative with respect to x is one of the whole descent, which uses derivatives itself. There are two forms of it, by
 * their mode.
 */
public final class Saddle {

    private Saddle() {}

    /** Returns (x₁² + y₁²) − (x₂² + y₂²), where (x₁, y₁) is {@code x} and (x₂, y₂) is {@code y}. */
    @Differentiable(modes = Mode.FORWARD)
    public static double height(double[] x, double[] y) {
        return (x[0] * x[0] + x[1] * x[1]) - (y[0] * y[0] + y[1] * y[1]);
    }

    /** Returns the maximum over y for a given x, from {@code start} on; the descent is in reverse mode. */
    @Differentiable(modes = Mode.FORWARD)
    public static double maxReverse(double[] x, @NoGradient double[] start) {
        return height(x, argmax(x, start, false));
    }

    /** Returns the maximum over y for a given x, from {@code start} on; the descent is in forward mode. */
    @Differentiable(modes = Mode.FORWARD)
    public static double maxForward(double[] x, @NoGradient double[] start) {
        return height(x, argmax(x, start, true));
    }

    /** Returns where {@link #height} is greatest over y. */
    public static double[] argmax(double[] x, double[] start, boolean forward) {
        double[] y = {start[0], start[1]};
        double[] slope = forward ? slopeForward(x, y) : slopeReverse(x, y);
        double height = height(x, y);
        double rate = Descent.FIRST_RATE;
        int accepted = 0;
        while (norm(slope) > Descent.PRECISION) {
            if (accepted == Descent.PATIENCE) {
                rate *= 2;
                accepted = 0;
                continue;
            }
            double[] next = {y[0] + rate * slope[0], y[1] + rate * slope[1]};
            double[] step = {next[0] - y[0], next[1] - y[1]};
            if (norm(step) <= Descent.PRECISION) {
                break;
            }
            double nextHeight = height(x, next);
            if (nextHeight > height) {
                y = next;
                height = nextHeight;
                slope = forward ? slopeForward(x, y) : slopeReverse(x, y);
                accepted++;
            } else {
                rate /= 2;
                accepted = 0;
            }
        }
        return y;
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1]);
    }

    private static double[] slopeReverse(double[] x, double[] y) {
        return SaddleGradients.heightGradient(x, y).y();
    }

    private static double[] slopeForward(double[] x, double[] y) {
        double[] zero = {0, 0};
        double[] first = {1, 0};
        double[] second = {0, 1};
        return new double[] {
            SaddleGradients.heightJvp(x, y, zero, first).tangent(),
            SaddleGradients.heightJvp(x, y, zero, second).tangent()
        };
    }
}
