package org.retrograd.baselines;

/**
 * The adjoint of {@link HiddenMarkov} by hand. Kept for each step: the predicted and the filtered probabilities, and the
 * scale. The transitions are read by rows in both sweeps.
 */
public final class HiddenMarkovByHand {

    private HiddenMarkovByHand() {}

    public record Gradient(double[] initial, double[][] transition, double[][] emission) {}

    public record ValueAndGradient(double value, Gradient gradient) {}

    private record Saved(double[][] predicted, double[][] filtered, double[] scales) {}

    public static ValueAndGradient valueAndGradient(
            double[] initial, double[][] transition, double[][] emission, int[] observations) {
        int steps = observations.length;
        Saved saved = new Saved(new double[steps][], new double[steps][], new double[steps]);
        double logLikelihood = forward(initial, transition, emission, observations, saved);
        return new ValueAndGradient(logLikelihood, reverse(transition, emission, observations, saved, initial.length));
    }

    private static double forward(
            double[] initial, double[][] transition, double[][] emission, int[] observations, Saved saved) {
        int states = initial.length;
        double logLikelihood = 0.0;
        for (int t = 0; t < observations.length; t++) {
            double[] p = t == 0 ? initial : predict(saved.filtered[t - 1], transition);
            double[] alpha = new double[states];
            int symbol = observations[t];
            double scale = 0.0;
            for (int j = 0; j < states; j++) {
                double a = p[j] * emission[j][symbol];
                alpha[j] = a;
                scale += a;
            }
            for (int j = 0; j < states; j++) {
                alpha[j] /= scale;
            }
            saved.predicted[t] = p;
            saved.filtered[t] = alpha;
            saved.scales[t] = scale;
            logLikelihood += Math.log(scale);
        }
        return logLikelihood;
    }

    private static Gradient reverse(
            double[][] transition, double[][] emission, int[] observations, Saved saved, int states) {
        double[][] dTransition = zerosLike(transition);
        double[][] dEmission = zerosLike(emission);
        double[] dAlpha = new double[states];
        double[] dP = new double[states];
        for (int t = observations.length - 1; t >= 0; t--) {
            double[] p = saved.predicted[t];
            double shift = 1.0 - dot(dAlpha, saved.filtered[t]);
            double inverse = 1.0 / saved.scales[t];
            int symbol = observations[t];
            for (int j = 0; j < states; j++) {
                double dA = (dAlpha[j] + shift) * inverse;
                dEmission[j][symbol] += dA * p[j];
                dP[j] = dA * emission[j][symbol];
            }
            if (t > 0) {
                double[] previous = saved.filtered[t - 1];
                for (int i = 0; i < states; i++) {
                    addTo(dTransition[i], previous[i], dP);
                    dAlpha[i] = dot(transition[i], dP);
                }
            }
        }
        // What the first step leaves is the adjoint of the initial probabilities.
        return new Gradient(dP, dTransition, dEmission);
    }

    private static double[] predict(double[] alpha, double[][] transition) {
        double[] p = new double[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            addTo(p, alpha[i], transition[i]);
        }
        return p;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 0; i < y.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void addTo(double[] out, double factor, double[] x) {
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * x[i];
        }
    }

    private static double[][] zerosLike(double[][] shape) {
        double[][] zeros = new double[shape.length][];
        for (int i = 0; i < shape.length; i++) {
            zeros[i] = new double[shape[i].length];
        }
        return zeros;
    }
}
