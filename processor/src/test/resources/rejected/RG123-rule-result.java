import java.io.IOException;
import org.retrograd.DerivativeOf;

class Totals {
    @DerivativeOf(type = Double.class, method = "sum")
    static float first(double a, double b, double d) { // RG123 @ first
        return (float) d;
    }

    @DerivativeOf(type = Double.class, method = "sum", parameter = 1)
    static double second(double a, double b, double d) throws IOException { // RG123 @ second
        return d;
    }
}
