package org.retrograd.baselines;

/** The adjoint of {@link Mlp} by hand: each sample goes forward and back at once, so that one hidden layer is kept. */
public final class MlpByHand {

    private MlpByHand() {}

    public record Gradient(double[][] w1, double[] b1, double[] w2, double b2) {}

    public record ValueAndGradient(double value, Gradient gradient) {}

    public static ValueAndGradient valueAndGradient(
            double[][] w1, double[] b1, double[] w2, double b2, double[][] inputs, double[] targets) {
        int units = b1.length;
        double[][] dW1 = new double[units][];
        for (int j = 0; j < units; j++) {
            dW1[j] = new double[w1[j].length];
        }
        double[] dB1 = new double[units];
        double[] dW2 = new double[units];
        double dB2 = 0.0;
        double[] hidden = new double[units];
        double scale = 2.0 / inputs.length;
        double loss = 0.0;
        for (int s = 0; s < inputs.length; s++) {
            double[] input = inputs[s];
            double output = b2;
            for (int j = 0; j < units; j++) {
                double h = Math.tanh(dot(w1[j], input, b1[j]));
                hidden[j] = h;
                output += w2[j] * h;
            }
            double error = output - targets[s];
            loss += error * error;
            double dOutput = scale * error;
            dB2 += dOutput;
            for (int j = 0; j < units; j++) {
                double h = hidden[j];
                double dSum = dOutput * w2[j] * (1.0 - h * h);
                dW2[j] += dOutput * h;
                dB1[j] += dSum;
                addTo(dW1[j], dSum, input);
            }
        }
        return new ValueAndGradient(loss / inputs.length, new Gradient(dW1, dB1, dW2, dB2));
    }

    private static double dot(double[] w, double[] x, double start) {
        double sum = start;
        for (int k = 0; k < x.length; k++) {
            sum += w[k] * x[k];
        }
        return sum;
    }

    private static void addTo(double[] out, double factor, double[] x) {
        for (int k = 0; k < x.length; k++) {
            out[k] += factor * x[k];
        }
    }
}
