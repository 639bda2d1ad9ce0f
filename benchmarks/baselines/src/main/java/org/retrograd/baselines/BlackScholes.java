package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** The price of a European call by Black and Scholes, with the normal distribution of Abramowitz and Stegun, 26.2.17. */
public final class BlackScholes {

    private BlackScholes() {}

    @Differentiable
    public static double price(double spot, double strike, double rate, double vol, double years) {
        double deviation = vol * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * vol * vol) * years) / deviation;
        double d2 = d1 - deviation;
        return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d2);
    }

    static double normal(double x) {
        double k = 1.0 / (1.0 + 0.2316419 * Math.abs(x));
        double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        double tail = 0.3989422804014327 * Math.exp(-0.5 * x * x) * poly;
        return x >= 0.0 ? 1.0 - tail : tail;
    }
}
