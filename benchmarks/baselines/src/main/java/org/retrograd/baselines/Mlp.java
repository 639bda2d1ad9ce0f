package org.retrograd.baselines;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** A network of one hidden layer, with the mean squared error as its loss. */
public final class Mlp {

    private Mlp() {}

    @Differentiable
    public static double loss(
            double[][] w1,
            double[] b1,
            double[] w2,
            double b2,
            @NoGradient double[][] inputs,
            @NoGradient double[] targets) {
        double loss = 0.0;
        double[] hidden = new double[b1.length];
        for (int s = 0; s < inputs.length; s++) {
            double output = b2;
            for (int j = 0; j < b1.length; j++) {
                double sum = b1[j];
                for (int k = 0; k < inputs[s].length; k++) {
                    sum += w1[j][k] * inputs[s][k];
                }
                hidden[j] = Math.tanh(sum);
                output += w2[j] * hidden[j];
            }
            double error = output - targets[s];
            loss += error * error;
        }
        return loss / inputs.length;
    }
}
