package org.retrograd.baselines;

/**
 * The adjoint of {@link Mixture} by hand. Each point goes forward and back at once. Exponentials of the parameters are
 * taken once, and what is the same for all points is added at the end.
 */
public final class MixtureByHand {

    private MixtureByHand() {}

    public record Gradient(double[] logits, double[][] means, double[][] q) {}

    public record ValueAndGradient(double value, Gradient gradient) {}

    public static ValueAndGradient valueAndGradient(
            double[] logits, double[][] means, double[][] q, double[][] points) {
        int components = logits.length;
        double[][] precisions = new double[components][];
        double[] starts = new double[components];
        double[][] dMeans = new double[components][];
        double[][] dQ = new double[components][];
        for (int k = 0; k < components; k++) {
            int dimensions = means[k].length;
            double[] precision = new double[dimensions];
            double start = logits[k];
            for (int d = 0; d < dimensions; d++) {
                double e = Math.exp(q[k][d]);
                precision[d] = e * e;
                start += q[k][d];
            }
            precisions[k] = precision;
            starts[k] = start;
            dMeans[k] = new double[dimensions];
            dQ[k] = new double[dimensions];
        }
        double[] dLogits = new double[components];
        double[] weights = new double[components];
        double total = 0.0;
        for (int n = 0; n < points.length; n++) {
            double[] point = points[n];
            for (int k = 0; k < components; k++) {
                weights[k] = starts[k] - 0.5 * distance(point, means[k], precisions[k]);
            }
            total += softmax(weights);
            for (int k = 0; k < components; k++) {
                double weight = weights[k];
                dLogits[k] += weight;
                addTo(dMeans[k], dQ[k], weight, point, means[k]);
            }
        }
        for (int k = 0; k < components; k++) {
            scale(dMeans[k], dQ[k], dLogits[k], precisions[k]);
        }
        double[] shares = logits.clone();
        double normalizer = softmax(shares);
        for (int k = 0; k < components; k++) {
            dLogits[k] -= points.length * shares[k];
        }
        return new ValueAndGradient(total - points.length * normalizer, new Gradient(dLogits, dMeans, dQ));
    }

    private static double distance(double[] point, double[] mean, double[] precision) {
        double sum = 0.0;
        for (int d = 0; d < mean.length; d++) {
            double u = point[d] - mean[d];
            sum += precision[d] * (u * u);
        }
        return sum;
    }

    private static void addTo(double[] first, double[] second, double weight, double[] point, double[] mean) {
        for (int d = 0; d < mean.length; d++) {
            double u = point[d] - mean[d];
            double v = weight * u;
            first[d] += v;
            second[d] += v * u;
        }
    }

    private static void scale(double[] dMean, double[] dQ, double weight, double[] precision) {
        for (int d = 0; d < precision.length; d++) {
            dMean[d] *= precision[d];
            dQ[d] = weight - dQ[d] * precision[d];
        }
    }

    /** Replaces the numbers by their softmax and returns their log-sum-exp. */
    private static double softmax(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(x[i] - max);
            x[i] = e;
            sum += e;
        }
        double inverse = 1.0 / sum;
        for (int i = 0; i < x.length; i++) {
            x[i] *= inverse;
        }
        return max + Math.log(sum);
    }
}
