import org.retrograd.DerivativeOf;

class ErrorFunction {
    @DerivativeOf(type = Integer.class, method = "erf") // RG120 @ "erf"
    static double erf(double x, double d) {
        return d * 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }
}
