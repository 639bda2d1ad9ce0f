package org.retrograd.benchmarks.gradbench.objective;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** The gradient descent that the evals {@code particle} and {@code saddle} prescribe. */
public final class Descent {

    /** The length of the first step, as a multiple of the gradient. */
    static final double FIRST_RATE = 1e-5;

    /** Gradients and steps of at most this norm end the descent. */
    static final double PRECISION = 1e-5;

    /** How many steps in a row have to succeed before they get longer. */
    static final int PATIENCE = 10;

    private Descent() {}

    /**
     * Returns where the function is least, near {@code start}.
     *
     * @param function the function
     * @param gradient its gradient
     */
    public static double[] argmin(
            ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, double[] start) {
        double[] x = start.clone();
        double value = function.applyAsDouble(x);
        double[] slope = gradient.apply(x);
        double rate = FIRST_RATE;
        int accepted = 0;
        while (norm(slope) > PRECISION) {
            if (accepted == PATIENCE) {
                rate *= 2;
                accepted = 0;
                continue;
            }
            double[] next = moved(x, -rate, slope);
            if (norm(moved(next, -1, x)) <= PRECISION) {
                break;
            }
            double nextValue = function.applyAsDouble(next);
            if (nextValue < value) {
                x = next;
                value = nextValue;
                slope = gradient.apply(x);
                accepted++;
            } else {
                rate /= 2;
                accepted = 0;
            }
        }
        return x;
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double element : v) {
            sum += element * element;
        }
        return Math.sqrt(sum);
    }

    private static double[] moved(double[] x, double by, double[] direction) {
        double[] moved = new double[x.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = x[i] + by * direction[i];
        }
        return moved;
    }
}
