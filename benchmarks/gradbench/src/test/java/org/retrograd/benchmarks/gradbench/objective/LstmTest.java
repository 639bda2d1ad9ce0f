package org.retrograd.benchmarks.gradbench.objective;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LstmTest {

    private static final int BITS = 3;
    private static final int CHARACTERS = 6;

    private final Random random = new Random(9);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isTheMeanOfTheLosses(int layers) {
        double[][] main = Numbers.matrix(random, 2 * layers, 4 * BITS);
        double[][] extra = Numbers.matrix(random, 3, BITS);
        double[][] start = Numbers.matrix(random, 2 * layers, BITS);
        double[][] sequence = sequence();
        double sum = 0;
        double[] loss = new double[CHARACTERS];
        double[][] outputs = outputs(main, extra, start, sequence);
        for (int t = 0; t + 1 < CHARACTERS; t++) {
            double partition = 2;
            for (double output : outputs[t]) {
                partition += Math.exp(output);
            }
            for (int j = 0; j < BITS; j++) {
                loss[t] -= sequence[t + 1][j] * Math.log(Math.exp(outputs[t][j]) / partition);
            }
            sum += loss[t];
        }
        Numbers.assertNear(Lstm.loss(main, extra, start, sequence), sum / BITS / (CHARACTERS - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void gradientAgreesWithDifferences(int layers) {
        Numbers.differences(Lstm.class, "loss", LstmGradients.class, "lossGradient")
                .at(
                        Numbers.matrix(random, 2 * layers, 4 * BITS),
                        Numbers.matrix(random, 3, BITS),
                        Numbers.matrix(random, 2 * layers, BITS),
                        sequence());
    }

    /** The bits of an element do not meet before the loss, so each is a network of scalars, here by itself. */
    private static double[][] outputs(double[][] main, double[][] extra, double[][] start, double[][] sequence) {
        double[][] outputs = new double[CHARACTERS][BITS];
        int layers = main.length / 2;
        for (int j = 0; j < BITS; j++) {
            double[] hidden = new double[layers];
            double[] cell = new double[layers];
            for (int i = 0; i < layers; i++) {
                hidden[i] = start[2 * i][j];
                cell[i] = start[2 * i + 1][j];
            }
            for (int t = 0; t < CHARACTERS; t++) {
                double signal = extra[0][j] * sequence[t][j];
                for (int i = 0; i < layers; i++) {
                    double forget = logistic(affine(main, i, j, signal));
                    double write = logistic(affine(main, i, BITS + j, hidden[i]));
                    double read = logistic(affine(main, i, 2 * BITS + j, signal));
                    double change = 2 * logistic(2 * affine(main, i, 3 * BITS + j, hidden[i])) - 1;
                    cell[i] = forget * cell[i] + write * change;
                    hidden[i] = read * (2 * logistic(2 * cell[i]) - 1);
                    signal = hidden[i];
                }
                outputs[t][j] = extra[1][j] * signal + extra[2][j];
            }
        }
        return outputs;
    }

    private static double affine(double[][] main, int layer, int column, double x) {
        return main[2 * layer][column] * x + main[2 * layer + 1][column];
    }

    private static double logistic(double x) {
        return 0.5 * (1 + Math.tanh(0.5 * x));
    }

    private double[][] sequence() {
        double[][] sequence = new double[CHARACTERS][BITS];
        for (double[] character : sequence) {
            for (int j = 0; j < BITS; j++) {
                character[j] = random.nextBoolean() ? 1 : 0;
            }
        }
        return sequence;
    }
}
