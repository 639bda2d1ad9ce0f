package org.retrograd.baselines;

/** The adjoint of {@link BlackScholes} by hand: the five Greeks of the formula as it is computed. */
public final class BlackScholesByHand {

    private static final double G = 0.2316419;

    private BlackScholesByHand() {}

    public record Gradient(double spot, double strike, double rate, double vol, double years) {}

    public static Gradient gradient(double spot, double strike, double rate, double vol, double years) {
        double root = Math.sqrt(years);
        double deviation = vol * root;
        double drift = rate + 0.5 * vol * vol;
        double d1 = (Math.log(spot / strike) + drift * years) / deviation;
        double d2 = d1 - deviation;
        double discount = Math.exp(-rate * years);
        double presentStrike = strike * discount;

        double k1 = 1.0 / (1.0 + G * Math.abs(d1));
        double poly1 = poly(k1);
        double density1 = density(d1);
        double tail1 = density1 * poly1;
        double normal1 = d1 >= 0.0 ? 1.0 - tail1 : tail1;
        double k2 = 1.0 / (1.0 + G * Math.abs(d2));
        double poly2 = poly(k2);
        double density2 = density(d2);
        double tail2 = density2 * poly2;
        double normal2 = d2 >= 0.0 ? 1.0 - tail2 : tail2;

        // The slope of the formula is even: |x| times the tail, and what the polynomial adds.
        double dD1 = spot * (Math.abs(d1) * tail1 + density1 * G * k1 * k1 * polySlope(k1));
        double dD2 = -presentStrike * (Math.abs(d2) * tail2 + density2 * G * k2 * k2 * polySlope(k2));
        double dLog = (dD1 + dD2) / deviation;
        double dDeviation = -dLog * d1 - dD2;
        double paid = presentStrike * normal2;
        return new Gradient(
                normal1 + dLog / spot,
                -discount * normal2 - dLog / strike,
                (paid + dLog) * years,
                dLog * vol * years + dDeviation * root,
                rate * paid + dLog * drift + dDeviation * vol / (2.0 * root));
    }

    private static double density(double x) {
        return 0.3989422804014327 * Math.exp(-0.5 * x * x);
    }

    private static double poly(double k) {
        return k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    }

    private static double polySlope(double k) {
        return 0.319381530
                + k
                        * (2.0 * -0.356563782
                                + k * (3.0 * 1.781477937 + k * (4.0 * -1.821255978 + k * (5.0 * 1.330274429))));
    }
}
