import org.retrograd.Differentiable;

class Grid {
    @Differentiable
    static int cell(double x) { // RG110 @ cell
        return (int) x;
    }

    @Differentiable
    static void scale(double[] xs, double factor) { // RG110 @ scale
        xs[0] *= factor;
    }
}
