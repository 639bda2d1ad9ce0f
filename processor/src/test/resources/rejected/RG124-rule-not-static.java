import org.retrograd.DerivativeOf;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum", constant = 1)
    double first(double a, double b, double d) { // RG124 @ first
        return d;
    }
}
