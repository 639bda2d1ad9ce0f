import org.retrograd.Differentiable;

class Layer {
    @Differentiable
    static double[] squares(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        return y;
    }

    static double[] train(double[] x) {
        return LayerGradients.squaresGradient(x); // RG112 @ .squaresGradient
    }
}
