package org.retrograd.examples.finance;

import java.util.Random;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

/** The price of a European call as a mean over paths, and its sensitivities along these. */
public final class MonteCarlo {

    private MonteCarlo() {}

    /**
     * The discounted mean of what the call pays.
     *
     * @param normals standard normal numbers, one row for each path and one column for each step
     */
    @Differentiable
    public static double price(
            double spot, double strike, double rate, double volatility, double years, @NoGradient double[][] normals) {
        double sum = 0;
        for (int path = 0; path < normals.length; path++) {
            sum += Math.max(last(spot, rate, volatility, years, normals[path]) - strike, 0);
        }
        return Math.exp(-rate * years) * sum / normals.length;
    }

    /** The spot at the end of a path. */
    private static double last(double spot, double rate, double volatility, double years, double[] normals) {
        double step = years / normals.length;
        double s = spot;
        for (int k = 0; k < normals.length; k++) {
            s *= Math.exp((rate - volatility * volatility / 2) * step + volatility * Math.sqrt(step) * normals[k]);
        }
        return s;
    }

    /** Standard normal numbers, always the same for a seed. */
    public static double[][] normals(long seed, int paths, int steps) {
        Random random = new Random(seed);
        double[][] normals = new double[paths][steps];
        for (double[] path : normals) {
            for (int k = 0; k < steps; k++) {
                path[k] = random.nextGaussian();
            }
        }
        return normals;
    }

    /** Prints a price with all sensitivities. */
    public static void main(String[] arguments) {
        MonteCarloGradients.PriceValueAndGradient price =
                MonteCarloGradients.priceValueAndGradient(100, 105, 0.03, 0.2, 1, normals(1, 100_000, 12));
        System.out.println("price       " + price.value());
        System.out.println("spot        " + price.gradient().spot());
        System.out.println("strike      " + price.gradient().strike());
        System.out.println("rate        " + price.gradient().rate());
        System.out.println("volatility  " + price.gradient().volatility());
        System.out.println("years       " + price.gradient().years());
    }
}
