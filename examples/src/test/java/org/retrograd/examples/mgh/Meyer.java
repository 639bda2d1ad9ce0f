package org.retrograd.examples.mgh;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** 10: a thermistor's resistance. */
final class Meyer {

    private Meyer() {}

    @Differentiable
    static double f(double[] x) {
        double[] y = {
            34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
        };
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double t = 50 + 5 * i;
            residuals[i] = x[0] * Math.exp(x[1] / (t + x[2])) - y[i];
        }
        return SumOfSquares.of(residuals);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double[] slope(double[] x) {
        return MeyerGradients.fGradient(x);
    }
}
