package org.retrograd.baselines;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** The log-likelihood of a mixture of normal distributions with diagonal covariances, but for a constant. */
public final class Mixture {

    private Mixture() {}

    /** The weights are the softmax of {@code logits}; {@code q} holds the logarithms of the inverse deviations. */
    @Differentiable
    public static double logLikelihood(double[] logits, double[][] means, double[][] q, @NoGradient double[][] points) {
        int components = logits.length;
        double[] terms = new double[components];
        double total = 0.0;
        for (int n = 0; n < points.length; n++) {
            for (int k = 0; k < components; k++) {
                double term = logits[k];
                for (int d = 0; d < means[k].length; d++) {
                    double z = Math.exp(q[k][d]) * (points[n][d] - means[k][d]);
                    term += q[k][d] - 0.5 * z * z;
                }
                terms[k] = term;
            }
            total += LogSumExp.value(terms);
        }
        return total - points.length * LogSumExp.value(logits);
    }
}
