package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** The log-likelihood of a hidden Markov model by the forward pass, scaled at each step. */
public final class HiddenMarkov {

    private HiddenMarkov() {}

    @Differentiable
    public static double logLikelihood(
            double[] initial, double[][] transition, double[][] emission, int[] observations) {
        int states = initial.length;
        double[] alpha = new double[states];
        double[] next = new double[states];
        double logLikelihood = 0.0;
        for (int t = 0; t < observations.length; t++) {
            double scale = 0.0;
            for (int j = 0; j < states; j++) {
                double p;
                if (t == 0) {
                    p = initial[j];
                } else {
                    p = 0.0;
                    for (int i = 0; i < states; i++) {
                        p += alpha[i] * transition[i][j];
                    }
                }
                next[j] = p * emission[j][observations[t]];
                scale += next[j];
            }
            for (int j = 0; j < states; j++) {
                alpha[j] = next[j] / scale;
            }
            logLikelihood += Math.log(scale);
        }
        return logLikelihood;
    }
}
