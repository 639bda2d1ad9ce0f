package shop;

import org.retrograd.CheckGradient;
import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;

/** A method whose user gave it a wrong rule. */
final class Tariff {

    private Tariff() {}

    @Differentiable
    @CheckGradient({"{1.0, 2.0, 3.0}", "0.5"})
    static double bill(double[] use, double rate) {
        double sum = 0;
        for (int i = 0; i < use.length; i++) {
            if (use[i] > 2.5) {
                sum += cube(use[i]);
            } else {
                sum += rate * use[i];
            }
        }
        return sum;
    }

    static double cube(double x) {
        return x * x * x;
    }

    @DerivativeOf(type = Tariff.class, method = "cube")
    static double cubeDerivative(double x, double cotangent) {
        return cotangent * 2 * x * x;
    }
}
