package org.retrograd.examples.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpiralsTest {

    private static double loss(double[][][] w, double[][] points, double[] labels) {
        return Spirals.loss(w[0], w[1], w[2], points, labels);
    }

    @Test
    void theGradientAgreesWithDifferences() {
        double[][] points = Spirals.points(20);
        double[] labels = Spirals.labels(20);
        double[][][] w = Spirals.weights(3);
        SpiralsGradients.LossGradient gradient = SpiralsGradients.lossGradient(w[0], w[1], w[2], points, labels);

        double[][][] all = {gradient.w1(), gradient.w2(), gradient.w3()};
        double h = 1e-5;
        for (int layer = 0; layer < w.length; layer++) {
            for (int i = 0; i < w[layer].length; i++) {
                for (int j = 0; j < w[layer][i].length; j++) {
                    double at = w[layer][i][j];
                    w[layer][i][j] = at + h;
                    double up = loss(w, points, labels);
                    w[layer][i][j] = at - h;
                    double down = loss(w, points, labels);
                    w[layer][i][j] = at;
                    assertThat(all[layer][i][j])
                            .as("layer %d, row %d, column %d", layer, i, j)
                            .isCloseTo((up - down) / (2 * h), within(1e-9));
                }
            }
        }
    }

    @Test
    void learnsWhichSpiralIsWhich() {
        double[][] points = Spirals.points(200);
        double[] labels = Spirals.labels(200);
        double[][][] w = Spirals.weights(1);
        Spirals.train(w, points, labels, 600);

        assertThat(Spirals.accuracy(w, points, labels)).isGreaterThanOrEqualTo(0.99);
    }
}
