package rejected.memory;

import org.retrograd.Differentiable;

class Merges {

    @Differentiable
    static double merges(double[] x, double[] y, boolean b) {
        double[] z = x;
        if (b) {
            z = y;
        }
        return z[0]; // RG212 @ [0]
    }

    @Differentiable
    static double carriesRow(double[][] x) {
        double[] row = x[0];
        double r = 0;
        for (int i = 1; i < x.length; i++) {
            r += row[0]; // RG212 @ [0]
            row = x[i];
        }
        return r;
    }
}
