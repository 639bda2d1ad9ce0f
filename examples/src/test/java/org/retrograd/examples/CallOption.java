package org.retrograd.examples;

import org.apache.commons.math3.special.Erf;
import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.NoGradient;
import org.retrograd.Rules;

/** The price of a European call after Black and Scholes, with the error function of a library. */
final class CallOption {

    private CallOption() {}

    @Differentiable(modes = Mode.FORWARD)
    static double price(double spot, double volatility, double rate, double time, @NoGradient double strike) {
        double deviation = volatility * Math.sqrt(time);
        double high = (Math.log(spot / strike) + rate * time) / deviation + deviation / 2;
        return spot * normal(high) - strike * Math.exp(-rate * time) * normal(high - deviation);
    }

    @Rules(ErrorFunction.class)
    static double normal(double x) {
        return 0.5 + 0.5 * Erf.erf(x / Math.sqrt(2));
    }

    @Differentiable
    static double delta(double spot, double volatility, double rate, double time, @NoGradient double strike) {
        return CallOptionGradients.priceGradient(spot, volatility, rate, time, strike)
                .spot();
    }
}
