import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum", constant = 1)
    static double first(double a, double b, double d) {
        return d;
    }

    @DerivativeOf(type = Double.class, method = "sum")
    static double again(double a, double b, double d) { // RG126 @ again
        return d;
    }

    @Differentiable
    static double square(double x) {
        return x * x;
    }

    @DerivativeOf(type = Totals.class, method = "square") // RG126 @ "square"
    static double ofSquare(double x, double d) {
        return 2 * x * d;
    }
}
