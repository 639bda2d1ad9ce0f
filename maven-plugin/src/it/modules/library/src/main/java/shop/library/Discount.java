package shop.library;

import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;

/** What other modules differentiate through. */
public final class Discount {

    private Discount() {}

    /** A discount factor. */
    @Differentiable
    @CheckGradient({"0.03", "5"})
    public static double factor(double rate, double years) {
        return Math.exp(-rate * years);
    }
}
