package org.retrograd.examples.learning;

import java.util.Arrays;
import java.util.Random;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** A perceptron of two hidden layers that learns on which of two spirals a point of the plane lies. */
public final class Spirals {

    private static final int[] WIDTHS = {2, 16, 16, 1};

    private Spirals() {}

    /**
     * The mean cross-entropy.
     *
     * @param w1 weights of the first layer: a row for each neuron, the last column is the bias; so are the others
     * @param points a row for each point
     * @param labels 0 or 1 for each point
     */
    @Differentiable
    static double loss(
            double[][] w1, double[][] w2, double[][] w3, @NoGradient double[][] points, @NoGradient double[] labels) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double z = logit(w1, w2, w3, points[i]);
            sum += Math.max(z, 0) - labels[i] * z + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum / points.length;
    }

    private static double logit(double[][] w1, double[][] w2, double[][] w3, double[] point) {
        return affine(w3, activated(affine(w2, activated(affine(w1, point)))))[0];
    }

    private static double[] affine(double[][] w, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double sum = w[i][x.length];
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    private static double[] activated(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.tanh(x[i]);
        }
        return y;
    }

    /** Random weights of all layers. */
    static double[][][] weights(long seed) {
        Random random = new Random(seed);
        double[][][] weights = new double[WIDTHS.length - 1][][];
        for (int layer = 0; layer < weights.length; layer++) {
            weights[layer] = new double[WIDTHS[layer + 1]][WIDTHS[layer] + 1];
            for (double[] row : weights[layer]) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextGaussian() / Math.sqrt(WIDTHS[layer]);
                }
            }
        }
        return weights;
    }

    /** Points of both spirals in turn: the even ones are labelled 0, the odd ones 1. */
    static double[][] points(int count) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            double radius = 0.1 + 1.1 * i / count;
            double angle = 5 * radius + (i % 2 == 0 ? 0 : Math.PI);
            points[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        return points;
    }

    static double[] labels(int count) {
        double[] labels = new double[count];
        for (int i = 1; i < count; i += 2) {
            labels[i] = 1;
        }
        return labels;
    }

    /** Goes down the gradient, with momentum. */
    static void train(double[][][] w, double[][] points, double[] labels, int steps) {
        double[][][] speed = weights(0);
        for (double[][] layer : speed) {
            for (double[] row : layer) {
                Arrays.fill(row, 0);
            }
        }
        for (int step = 0; step < steps; step++) {
            SpiralsGradients.LossGradient gradient = SpiralsGradients.lossGradient(w[0], w[1], w[2], points, labels);
            descend(w[0], speed[0], gradient.w1());
            descend(w[1], speed[1], gradient.w2());
            descend(w[2], speed[2], gradient.w3());
        }
    }

    private static void descend(double[][] w, double[][] speed, double[][] gradient) {
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                speed[i][j] = 0.9 * speed[i][j] - 0.1 * gradient[i][j];
                w[i][j] += speed[i][j];
            }
        }
    }

    /** The share of points on the right spiral. */
    static double accuracy(double[][][] w, double[][] points, double[] labels) {
        int right = 0;
        for (int i = 0; i < points.length; i++) {
            right += (logit(w[0], w[1], w[2], points[i]) > 0) == (labels[i] == 1) ? 1 : 0;
        }
        return (double) right / points.length;
    }

    /** Trains, and prints the loss and the accuracy on the way. */
    public static void main(String[] arguments) {
        double[][] points = points(200);
        double[] labels = labels(200);
        double[][][] w = weights(1);
        System.out.println("step  loss  accuracy");
        for (int step = 0; step <= 2000; step += 250) {
            System.out.println(
                    step + "  " + loss(w[0], w[1], w[2], points, labels) + "  " + accuracy(w, points, labels));
            train(w, points, labels, 250);
        }
    }
}
