package rejected.memory;

import org.retrograd.Differentiable;
import org.retrograd.Gradients;

class Merges {

    @Differentiable
    static double merges(double[] x, double[] y, boolean b) {
        double[] z = x;
        if (b) { // RG212 @ if
            z = Gradients.stopGradient(y);
        }
        return z[0];
    }

    @Differentiable
    static double carriesRow(double[][] x) {
        double[] row = x[0];
        double r = 0;
        for (int i = 1; i < x.length; i++) { // RG212 @ for
            r += row[0];
            row = Gradients.stopGradient(x)[i];
        }
        return r;
    }

    @Differentiable
    static double chooses(double[] x, double[][] y, boolean b) {
        double[] z = b ? x : Gradients.stopGradient(y)[0]; // RG212 @ ?
        return z[0] + z[1];
    }

    @Differentiable
    static double bothStopped(double[] x, double[][] y, boolean b) {
        double[] z = b ? Gradients.stopGradient(x) : Gradients.stopGradient(y)[0];
        return z[0] + x[1] * y[1][0];
    }

    @Differentiable
    static double hidesNothing(double x) {
        return x * Double.max(x, 1); // RG205 @ (x
    }
}
