package org.retrograd.benchmarks.gradbench.objective;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KMeansTest {

    private static final int DIMENSION = 3;

    private final double[][] points = Numbers.matrix(new Random(6), 40, DIMENSION);
    private final double[][] centroids = Numbers.matrix(new Random(7), 5, DIMENSION);

    @Test
    void costIsTheSumOfTheLeastDistances() {
        double sum = Arrays.stream(points)
                .mapToDouble(point -> distance(point, centroids[nearest(point)]))
                .sum();
        Numbers.assertNear(KMeans.cost(points, centroids), sum);
    }

    @Test
    void gradientPullsToTheMeanOfTheCluster() {
        double[][] gradient = new double[centroids.length][DIMENSION];
        for (double[] point : points) {
            int cluster = nearest(point);
            for (int j = 0; j < DIMENSION; j++) {
                gradient[cluster][j] += 2 * (centroids[cluster][j] - point[j]);
            }
        }
        Numbers.assertNear(KMeansGradients.costGradient(points, centroids), gradient);
    }

    @Test
    void hessianIsTwiceTheSizeOfTheCluster() {
        double[][] direction = Numbers.matrix(new Random(8), centroids.length, DIMENSION);
        double[][] product = new double[centroids.length][DIMENSION];
        for (double[] point : points) {
            int cluster = nearest(point);
            for (int j = 0; j < DIMENSION; j++) {
                product[cluster][j] += 2 * direction[cluster][j];
            }
        }
        KMeansGradients.SlopeJvp slope = KMeansGradients.slopeJvp(points, centroids, direction);
        Numbers.assertNear(slope.tangent(), product);
        Numbers.assertNear(slope.value(), KMeansGradients.costGradient(points, centroids));
    }

    @Test
    void derivativesAgreeWithDifferences() {
        Numbers.differences(KMeans.class, "cost", KMeansGradients.class, "costGradient")
                .wrt("centroids")
                .at(points, centroids);
        Numbers.differences(KMeans.class, "slope", KMeansGradients.class, "slopeVjp")
                .wrt("centroids")
                .at(points, centroids);
    }

    private int nearest(double[] point) {
        return IntStream.range(0, centroids.length)
                .boxed()
                .min((i, j) -> Double.compare(distance(point, centroids[i]), distance(point, centroids[j])))
                .orElseThrow();
    }

    private static double distance(double[] a, double[] b) {
        return IntStream.range(0, DIMENSION)
                .mapToDouble(j -> Math.pow(a[j] - b[j], 2))
                .sum();
    }
}
