import org.retrograd.DerivativeOf;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum", constant = 1)
    private static double first(double a, double b, double d) { // RG125 @ first
        return d;
    }
}
