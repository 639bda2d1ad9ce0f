package org.retrograd.examples.finance;

import java.util.Arrays;
import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Discount factors from quoted rates: a deposit of one year, and par swaps of two years and more. */
public final class Curve {

    private Curve() {}

    /**
     * The factors that price every quoted swap at par, by one year after the other.
     *
     * @param quotes rates of one, two, three years and so on, paid once a year
     */
    @Differentiable(modes = Mode.JACOBIAN)
    public static double[] discounts(double[] quotes) {
        double[] discounts = new double[quotes.length];
        double annuity = 0;
        for (int year = 0; year < quotes.length; year++) {
            discounts[year] = (1 - quotes[year] * annuity) / (1 + quotes[year]);
            annuity += discounts[year];
        }
        return discounts;
    }

    /** Prints each factor with its sensitivities to all quotes. */
    public static void main(String[] arguments) {
        double[] quotes = {0.021, 0.024, 0.026, 0.0275, 0.028};
        double[] discounts = discounts(quotes);
        double[][] jacobian = CurveGradients.discountsJacobian(quotes);
        for (int year = 0; year < quotes.length; year++) {
            System.out.println((year + 1) + "  " + discounts[year] + "  " + Arrays.toString(jacobian[year]));
        }
    }
}
