import java.util.Random;
import org.retrograd.DerivativeOf;

class Norms {
    static double norm(double[][] x, double scale) {
        return Math.hypot(x[0][0], x[0][1]) * scale;
    }

    @DerivativeOf(type = Norms.class, method = "norm", parameter = 1) // RG129 @ "norm"
    static double ofNorm(double[][] x, double scale, double d) {
        return d * norm(x, 1);
    }

    @DerivativeOf(type = Double.class, method = "compare") // RG129 @ "compare"
    static double ofOrder(double a, double b, double d) {
        return 0;
    }

    @DerivativeOf(type = Random.class, method = "nextDouble") // RG129 @ "nextDouble"
    static double ofRandom(double d) {
        return 0;
    }
}
