package org.retrograd.examples.dynamics;

import java.util.Arrays;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** Bodies that attract each other in the plane, with the gravitational constant 1, by the leapfrog method. */
public final class Leapfrog {

    private Leapfrog() {}

    /**
     * Moves the bodies: kick, drift, kick.
     *
     * @param x where they are, one row for each; changed
     * @param v how fast they are, one row for each; changed
     */
    @Differentiable
    public static void move(double[][] x, double[][] v, @NoGradient double[] masses, @NoGradient double h, int steps) {
        for (int step = 0; step < steps; step++) {
            kick(x, v, masses, h / 2);
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < x[i].length; k++) {
                    x[i][k] += h * v[i][k];
                }
            }
            kick(x, v, masses, h / 2);
        }
    }

    private static void kick(double[][] x, double[][] v, double[] masses, double h) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[j][0] - x[i][0];
                double dy = x[j][1] - x[i][1];
                double square = dx * dx + dy * dy;
                double pull = h / (square * Math.sqrt(square));
                v[i][0] += masses[j] * pull * dx;
                v[i][1] += masses[j] * pull * dy;
                v[j][0] -= masses[i] * pull * dx;
                v[j][1] -= masses[i] * pull * dy;
            }
        }
    }

    /** Prints how the place of the first of three bodies answers to where and how fast all of them start. */
    public static void main(String[] arguments) {
        double[][] x = {{1, 0}, {-0.5, 0.8}, {-0.4, -0.9}};
        double[][] v = {{0, 0.9}, {-0.8, -0.4}, {0.7, -0.5}};
        double[][] weights = {{1, 0}, {0, 0}, {0, 0}};
        LeapfrogGradients.MoveGradient gradient =
                LeapfrogGradients.moveVjp(x, v, new double[] {1, 1, 1}, 0.01, 100, weights, new double[3][2]);
        for (int i = 0; i < x.length; i++) {
            System.out.println("body " + i + ": place " + Arrays.toString(gradient.x()[i]) + ", speed "
                    + Arrays.toString(gradient.v()[i]));
        }
    }
}
