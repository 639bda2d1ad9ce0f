package org.retrograd.examples.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeapfrogTest {

    private static final double[] MASSES = {1, 0.8, 1.2};
    private static final double[][] X = {{1, 0}, {-0.5, 0.8}, {-0.4, -0.9}};
    private static final double[][] V = {{0, 0.9}, {-0.8, -0.4}, {0.7, -0.5}};
    private static final double[][] ALONG = {{0.3, -0.2}, {0.5, 0.7}, {-0.4, 0.1}};
    private static final double STEP = 0.01;
    private static final int STEPS = 60;

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] plus(double[][] rows, double factor, double[][] others) {
        double[][] sum = copy(rows);
        for (int i = 0; i < sum.length; i++) {
            for (int k = 0; k < sum[i].length; k++) {
                sum[i][k] += factor * others[i][k];
            }
        }
        return sum;
    }

    private static double dot(double[][] rows, double[][] others) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                sum += rows[i][k] * others[i][k];
            }
        }
        return sum;
    }

    /** The weighted end, from a start moved along a direction. */
    private static double end(double places, double speeds) {
        double[][] x = plus(X, places, ALONG);
        double[][] v = plus(V, speeds, ALONG);
        Leapfrog.move(x, v, MASSES, STEP, STEPS);
        return dot(x, V) + dot(v, X);
    }

    @Test
    void derivativesAgreeWithDifferences() {
        LeapfrogGradients.MoveGradient gradient =
                LeapfrogGradients.moveVjp(copy(X), copy(V), MASSES, STEP, STEPS, copy(V), copy(X));

        double h = 1e-5;
        double places = (end(h, 0) - end(-h, 0)) / (2 * h);
        double speeds = (end(0, h) - end(0, -h)) / (2 * h);
        assertThat(dot(gradient.x(), ALONG)).isCloseTo(places, within(1e-7 * Math.abs(places)));
        assertThat(dot(gradient.v(), ALONG)).isCloseTo(speeds, within(1e-7 * Math.abs(speeds)));
    }

    @Test
    void wayBackLeadsToTheStart() {
        double[][] x = copy(X);
        double[][] v = copy(V);
        Leapfrog.move(x, v, MASSES, STEP, STEPS);
        Leapfrog.move(x, v, MASSES, -STEP, STEPS);

        assertThat(dot(plus(x, -1, X), plus(x, -1, X))).isLessThan(1e-22);
        assertThat(dot(plus(v, -1, V), plus(v, -1, V))).isLessThan(1e-22);
    }

    /** What goes there and back is the identity, and so is its derivative. */
    @Test
    void derivativesOfTheWayBackUndoThoseOfTheWayThere() {
        double[][] x = copy(X);
        double[][] v = copy(V);
        Leapfrog.move(x, v, MASSES, STEP, STEPS);
        LeapfrogGradients.MoveGradient back =
                LeapfrogGradients.moveVjp(x, v, MASSES, -STEP, STEPS, copy(ALONG), copy(X));
        LeapfrogGradients.MoveGradient there =
                LeapfrogGradients.moveVjp(copy(X), copy(V), MASSES, STEP, STEPS, back.x(), back.v());

        double[][] left = plus(there.x(), -1, ALONG);
        assertThat(dot(left, left)).isLessThan(1e-20);
        left = plus(there.v(), -1, X);
        assertThat(dot(left, left)).isLessThan(1e-20);
    }
}
