package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 15: a rational function of eleven points. */
final class KowalikOsborne {

    private KowalikOsborne() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = {0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246};
        double[] u = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double square = u[i] * u[i];
            double residual = y[i] - x[0] * (square + u[i] * x[1]) / (square + u[i] * x[2] + x[3]);
            sum += residual * residual;
        }
        return sum;
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return KowalikOsborneGradients.fGradient(x);
    }
}
