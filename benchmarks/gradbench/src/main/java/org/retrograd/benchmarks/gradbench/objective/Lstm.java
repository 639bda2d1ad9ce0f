package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** The eval {@code lstm}: how well a long short-term memory predicts a text, bit by bit. */
public final class Lstm {

    private Lstm() {}

    /**
     * Returns the negative mean log-likelihood of the bits of each character, given the ones before it.
     *
     * @param main 2l × 4b: for each of l layers a row of weights and a row of biases, each for b forget gates, b input gates, b
     *     output gates and b changes
     * @param extra 3 × b: input weights, output weights, output biases
     * @param start 2l × b: for each layer, its hidden state and its cells
     * @param sequence c × b: the characters, a number 0 or 1 for each bit; at least two characters
     */
    @Differentiable
    public static double loss(
            double[][] main, double[][] extra, @NoGradient double[][] start, @NoGradient double[][] sequence) {
        int layers = main.length / 2;
        int bits = extra[0].length;
        double[][] state = new double[2 * layers][bits];
        for (int i = 0; i < state.length; i++) {
            for (int j = 0; j < bits; j++) {
                state[i][j] = start[i][j];
            }
        }
        double total = 0;
        double[] input = new double[bits];
        double[] predicted = new double[bits];
        for (int t = 0; t < sequence.length - 1; t++) {
            for (int j = 0; j < bits; j++) {
                input[j] = sequence[t][j] * extra[0][j];
            }
            layer(main[0], main[1], state[0], state[1], input);
            for (int i = 1; i < layers; i++) {
                layer(main[2 * i], main[2 * i + 1], state[2 * i], state[2 * i + 1], state[2 * i - 2]);
            }
            double[] hidden = state[2 * layers - 2];
            for (int j = 0; j < bits; j++) {
                predicted[j] = hidden[j] * extra[1][j] + extra[2][j];
            }
            double normalizer = logSumExp(predicted);
            for (int j = 0; j < bits; j++) {
                total += sequence[t + 1][j] * (predicted[j] - normalizer);
            }
        }
        return -total / ((sequence.length - 1) * bits);
    }

    /** Moves the state of one layer on by one character. */
    private static void layer(double[] weight, double[] bias, double[] hidden, double[] cell, double[] input) {
        int b = hidden.length;
        for (int j = 0; j < b; j++) {
            double forget = sigmoid(input[j] * weight[j] + bias[j]);
            double ingate = sigmoid(hidden[j] * weight[b + j] + bias[b + j]);
            double outgate = sigmoid(input[j] * weight[2 * b + j] + bias[2 * b + j]);
            double change = Math.tanh(hidden[j] * weight[3 * b + j] + bias[3 * b + j]);
            cell[j] = cell[j] * forget + ingate * change;
            hidden[j] = outgate * Math.tanh(cell[j]);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logSumExp(double[] x) {
        double sum = 2;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i]);
        }
        return Math.log(sum);
    }
}
