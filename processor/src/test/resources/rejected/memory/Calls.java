package rejected.memory;

import org.retrograd.Differentiable;

class Calls {

    @Differentiable
    static double reads(double[] x, int i) {
        return x[i] * x[i];
    }

    @Differentiable
    static double sum(double[][] x) {
        double s = 0;
        for (double[] row : x) {
            s += row[0];
        }
        return s;
    }

    @Differentiable
    static double writes(double[] x) {
        x[0] *= 2;
        return x[0];
    }

    @Differentiable
    static double callsWriter(double[] x) {
        return writes(x) * x[1]; // RG205 @ (x)
    }

    @Differentiable
    static double writesBefore(double[] x) {
        x[0] *= x[1];
        return reads(x, 0); // RG205 @ (x
    }

    @Differentiable
    static double writesBehind(double[] x) {
        double r = reads(x, 0); // RG205 @ (x
        x[0] *= x[1];
        return r * x[0];
    }

    @Differentiable
    static double writesOtherName(double[] x, boolean b) {
        double[] y = b ? x : new double[] {1};
        y[0] = 2;
        return reads(x, 0); // RG205 @ (x
    }

    @Differentiable
    static double writesRow(double[][] x) {
        double r = sum(x); // RG205 @ (x)
        double[] row = x[0];
        row[0] = r;
        return x[0][0] * x[1][0];
    }

    @Differentiable
    static double fillsLocal(double x) {
        double[] a = {x, x * x};
        return reads(a, 0); // RG205 @ (a
    }

    @Differentiable
    static double writesAnother(double[] x, double[] y) {
        y[0] = reads(x, 0);
        return y[0] * x[0];
    }
}
