package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.NoGradient;

/** The eval {@code kmeans}: how far points are from the nearest of several centroids. */
public final class KMeans {

    private KMeans() {}

    /**
     * Returns the sum of the squared distances of the points from their nearest centroid.
     *
     * @param points one point a row
     * @param centroids one centroid a row, of as many coordinates as the points
     */
    @Differentiable
    public static double cost(@NoGradient double[][] points, double[][] centroids) {
        double sum = 0;
        for (double[] point : points) {
            double closest = Double.POSITIVE_INFINITY;
            for (double[] centroid : centroids) {
                closest = Math.min(closest, squaredDistance(point, centroid));
            }
            sum += closest;
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Returns the gradient of the cost; its tangents are products of the cost's Hessian. */
    @Differentiable(modes = Mode.FORWARD)
    public static double[][] slope(@NoGradient double[][] points, double[][] centroids) {
        return KMeansGradients.costGradient(points, centroids);
    }
}
