package shop.app;

import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;
import shop.library.Discount;

/** A gradient through a method of another module, of whose jar there is no source here. */
public final class Bond {

    private Bond() {}

    /** What payments are worth. */
    @Differentiable
    @CheckGradient({"0.03", "{1, 2, 3}"})
    public static double worth(double rate, double[] payments) {
        double worth = 0;
        for (int year = 0; year < payments.length; year++) {
            worth += payments[year] * Discount.factor(rate, year + 1);
        }
        return worth;
    }
}
