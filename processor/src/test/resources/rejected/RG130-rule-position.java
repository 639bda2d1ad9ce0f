import org.retrograd.DerivativeOf;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum", parameter = 1, constant = 0)
    static double second(double a, double b, double d) {
        return d;
    }

    @DerivativeOf(type = Double.class, method = "sum", parameter = 2) // RG130 @ 2
    static double third(double a, double b, double d) {
        return d;
    }
}
