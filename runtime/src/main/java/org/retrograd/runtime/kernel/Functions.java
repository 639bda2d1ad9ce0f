package org.retrograd.runtime.kernel;

/** Functions of one or two numbers that Java's library lacks, and their derivatives. They neither overflow nor cancel. */
final class Functions {

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
    private static final double ONE_OVER_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    private Functions() {}

    /** The number if the mask is -1; 0 if it is 0. */
    static double masked(double x, int mask) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & mask);
    }

    /** The same for a float. */
    static float masked(float x, int mask) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & mask);
    }

    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** x times the sigmoid of x; 0 at negative infinity. */
    static double silu(double x) {
        double s = sigmoid(x);
        return s == 0 ? 0 : x * s;
    }

    static double siluSlope(double x) {
        double s = sigmoid(x);
        return s == 0 || s == 1 ? s : s * (1 + x * (1 - s));
    }

    /** x times the normal distribution function of x; 0 at negative infinity. */
    static double gelu(double x) {
        double p = normal(x);
        return p == 0 ? 0 : x * p;
    }

    static double geluSlope(double x) {
        double density = ONE_OVER_ROOT_TWO_PI * Math.exp(-x * x / 2);
        return normal(x) + (density == 0 ? 0 : x * density);
    }

    private static double normal(double x) {
        return x < 0 ? erfc(-x * ROOT_HALF) / 2 : (1 + erf(x * ROOT_HALF)) / 2;
    }

    static double erf(double x) {
        double size = Math.abs(x);
        return size < 2.5 ? erfSeries(x) : Math.copySign(1 - erfc(size), x);
    }

    static double erfSlope(double x) {
        return TWO_OVER_ROOT_PI * Math.exp(-x * x);
    }

    /** For x not negative. */
    private static double erfc(double x) {
        return x < 2.5 ? 1 - erfSeries(x) : erfcFraction(x);
    }

    /** Kummer's series, in which all terms have one sign. */
    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.ulp(sum) / 4; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
    }

    /** Laplace's continued fraction, from a depth that is enough from 2.5 on. */
    private static double erfcFraction(double x) {
        double tail = x;
        for (int n = 60; n >= 1; n--) {
            tail = x + n / (2 * tail);
        }
        return Math.exp(-x * x) / (tail * Math.sqrt(Math.PI));
    }

    static double pow(double base, double exponent) {
        return exponent == 2 ? base * base : Math.pow(base, exponent);
    }

    /** The partial derivative by the base: 0 if the exponent is 0, whatever the base. */
    static double powByBase(double base, double exponent) {
        if (exponent == 0) {
            return 0;
        }
        return exponent == 2 ? 2 * base : exponent * Math.pow(base, exponent - 1);
    }

    /** The partial derivative by the exponent: 0 where the base is 0 and the exponent is not negative. */
    static double powByExponent(double base, double exponent) {
        return base == 0 && exponent >= 0 ? 0 : Math.pow(base, exponent) * Math.log(base);
    }

    static double shareOfMaximum(double a, double b) {
        if (a == b) {
            return 0.5;
        }
        return a < b ? 0 : 1;
    }

    static double chain(double partial, double d) {
        return d == 0 && Double.isInfinite(partial) ? 0 : partial * d;
    }
}
