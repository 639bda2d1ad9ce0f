import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Direction;
import org.retrograd.Mode;

class Halves {
    static double half(double x) {
        return x / 2;
    }

    @DerivativeOf(type = Halves.class, method = "half", direction = Direction.REVERSE)
    static double ofHalf(double x, double d) {
        return d / 2;
    }

    @Differentiable
    static double gradientOnly(double x) {
        return half(x);
    }

    @Differentiable(modes = Mode.FORWARD)
    static double both(double x) {
        return half(x); // RG216 @ (x)
    }
}
