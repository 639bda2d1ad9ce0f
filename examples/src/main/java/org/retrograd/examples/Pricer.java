package org.retrograd.examples;

import org.retrograd.Differentiable;

/** Straight-line code with a call: how the price of an option moves with the spot and with the volatility. */
final class Pricer {

    private Pricer() {}

    /** The price of a European call where the spot moves by a normal law (Bachelier's model). */
    @Differentiable(wrt = {"spot", "vol"})
    static double price(double spot, double strike, double vol, double years) {
        double spread = vol * Math.sqrt(years);
        double d = (spot - strike) / spread;
        double density = Math.exp(-0.5 * d * d) / Math.sqrt(2 * Math.PI);
        return (spot - strike) * normal(d) + spread * density;
    }

    /** The normal distribution function, by Page's approximation. */
    @Differentiable
    static double normal(double x) {
        return 0.5 + 0.5 * Math.tanh(0.7988 * x * (1 + 0.04417 * x * x));
    }
}
