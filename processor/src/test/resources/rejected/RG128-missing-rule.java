import org.retrograd.DerivativeOf;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum")
    static double first(double a, double b, double d) { // RG128 @ first
        return d;
    }
}
