import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class Series {
    @Differentiable
    static double harmonic(int n, @NoGradient double scale) { // RG105 @ harmonic
        return scale / n;
    }
}
