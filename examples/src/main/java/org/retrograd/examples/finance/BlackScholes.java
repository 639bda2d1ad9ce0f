package org.retrograd.examples.finance;

import org.retrograd.Differentiable;

/** The price of a European call after Black and Scholes. Its first derivatives are delta, rho, vega and theta. */
public final class BlackScholes {

    private BlackScholes() {}

    /** The price today. */
    @Differentiable
    public static double price(double spot, double strike, double rate, double volatility, double years) {
        double deviation = volatility * Math.sqrt(years);
        double high = (Math.log(spot / strike) + rate * years) / deviation + deviation / 2;
        return spot * normal(high) - strike * Math.exp(-rate * years) * normal(high - deviation);
    }

    /** How the price moves with the spot; its first derivatives are gamma, vanna and charm. */
    @Differentiable
    public static double delta(double spot, double strike, double rate, double volatility, double years) {
        return BlackScholesGradients.priceGradient(spot, strike, rate, volatility, years)
                .spot();
    }

    /** The distribution function of the standard normal distribution, by its series, for arguments up to about 6. */
    private static double normal(double x) {
        double term = x;
        double sum = x;
        double before = 0;
        for (int k = 3; sum != before; k += 2) {
            before = sum;
            term *= x * x / k;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Prints a price with its Greeks. */
    public static void main(String[] arguments) {
        BlackScholesGradients.PriceValueAndGradient price =
                BlackScholesGradients.priceValueAndGradient(100, 105, 0.03, 0.2, 1);
        BlackScholesGradients.DeltaGradient second = BlackScholesGradients.deltaGradient(100, 105, 0.03, 0.2, 1);
        System.out.println("price  " + price.value());
        System.out.println("delta  " + price.gradient().spot());
        System.out.println("rho    " + price.gradient().rate());
        System.out.println("vega   " + price.gradient().volatility());
        System.out.println("theta  " + -price.gradient().years());
        System.out.println("gamma  " + second.spot());
        System.out.println("vanna  " + second.volatility());
        System.out.println("charm  " + -second.years());
    }
}
