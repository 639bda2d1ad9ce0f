package org.retrograd.benchmarks.gradbench.eval;

import java.util.Arrays;
import org.retrograd.benchmarks.gradbench.eval.Output.Matrix;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.objective.KMeans;
import org.retrograd.benchmarks.gradbench.objective.KMeansGradients;

/** {@code kmeans}: the cost, and the step of Newton's method. */
final class KMeansEval {

    record Clusters(double[][] points, double[][] centroids) implements Input {
        Clusters {
            Shape.atLeast("the number of points", points.length, 1);
            Shape.atLeast("the number of centroids", centroids.length, 1);
            Shape.check("points", points, points.length, points[0].length);
            Shape.check("centroids", centroids, centroids.length, points[0].length);
        }

        @Override
        public String size() {
            return "k=" + centroids.length + ", n=" + points.length + ", d=" + points[0].length;
        }
    }

    static final Eval<Clusters> EVAL = Eval.of("kmeans", Clusters.class)
            .with("cost", in -> new Scalar(KMeans.cost(in.points(), in.centroids())))
            .with("dir", in -> new Matrix(direction(in.points(), in.centroids())));

    private KMeansEval() {}

    /** The gradient over the Hessian, which is diagonal, so that its product with ones is all of it. */
    private static double[][] direction(double[][] points, double[][] centroids) {
        double[][] ones = new double[centroids.length][centroids[0].length];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        KMeansGradients.SlopeJvp slope = KMeansGradients.slopeJvp(points, centroids, ones);
        double[][] direction = slope.value();
        double[][] diagonal = slope.tangent();
        for (int i = 0; i < direction.length; i++) {
            for (int j = 0; j < direction[i].length; j++) {
                direction[i][j] /= diagonal[i][j];
            }
        }
        return direction;
    }
}
