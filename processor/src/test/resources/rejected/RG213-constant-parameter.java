import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Rules;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum", constant = 1)
    static double first(double a, double b, double d) {
        return d;
    }

    @Rules(Totals.class)
    @Differentiable
    static double total(double spot, double vol) {
        return Double.sum(spot, vol); // RG213 @ (spot
    }
}
