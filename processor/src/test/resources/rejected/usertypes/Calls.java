import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import vectors.Vec;

class Calls {
    @Differentiable
    static double noRule(Vec x) {
        return x.cbrt().sum(); // RG205 @ ().sum
    }

    @Differentiable
    static double constant(Vec x, double a) {
        return Vec.fill(x, a).sum(); // RG213 @ (x, a)
    }

    @Differentiable
    static double made(double a) {
        return Vec.of(a, 1).sum(); // RG205 @ (a, 1)
    }

    @Differentiable
    static double handedOn(Vec x) {
        System.out.println(x); // RG208 @ .out
        return x.sum();
    }

    @Differentiable
    static double compared(Vec x, @NoGradient Vec y) {
        return x == y ? 1 : x.sum(); // RG202 @ == y
    }

    @Differentiable
    static double array(Vec[] xs) { // RG117 @ xs
        return xs[0].sum();
    }

    @Differentiable
    static double text(Vec x) {
        return x.sum() * x.toString().length(); // RG205 @ ().length
    }
}
