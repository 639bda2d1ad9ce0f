import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Direction;
import org.retrograd.NoGradient;
import vectors.Vec;

class Joins {
    @Differentiable
    static double array(Vec x) {
        return Vec.join(new Vec[] {x, x}).sum(); // RG206 @ new Vec[]
    }

    @Differentiable
    static double parameter(Vec x, @NoGradient Vec[] others) { // RG117 @ others
        return x.product(1, others).sum();
    }

    static double sum(Vec... all) {
        return 0;
    }

    static double sum(int weight, Vec... all) {
        return 0;
    }

    static double mean(Vec... all) {
        return 0;
    }

    static double largest(double margin, Vec... all) {
        return 0;
    }

    static final class Rules {
        @DerivativeOf(type = Joins.class, method = "sum")
        static Vec sum(double d, int k, Vec... all) { // RG121 @ sum
            return all[k];
        }

        static Vec sum(double d, int k, Vec one) {
            return one;
        }

        @DerivativeOf(type = Joins.class, method = "sum", parameter = 1)
        static Vec weighted(int weight, double d, Vec... all) { // RG121 @ weighted
            return all[0];
        }

        @DerivativeOf(type = Joins.class, method = "mean")
        static Vec array(double d, int k, Vec[] all) { // RG121 @ array
            return all[k];
        }

        @DerivativeOf(type = Joins.class, method = "largest", direction = Direction.REVERSE)
        static double margin(double margin, double d, Vec... all) { // RG128 @ margin
            return d;
        }
    }
}
