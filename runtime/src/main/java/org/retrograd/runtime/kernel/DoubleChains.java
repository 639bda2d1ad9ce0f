package org.retrograd.runtime.kernel;

/** Adjoints and tangents through functions of one number: {@code d} times the derivative at {@code v}, which is the function's operand or its
 * result, as {@link UnaryOp#chainsFromResult} says. At a pole a zero stays a zero: what nothing depends on makes no NaN. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoubleChains {

    private static final double MAX = Double.MAX_VALUE;

    private DoubleChains() {}

    static void run(UnaryOp op, double[] v, double[] d, double[] out) {
        switch (op) {
            case NEG -> neg(d, out);
            case ABS -> abs(v, d, out);
            case EXP -> exp(v, d, out);
            case EXPM1 -> expm1(v, d, out);
            case LOG -> log(v, d, out);
            case LOG1P -> log1p(v, d, out);
            case SQRT -> sqrt(v, d, out);
            case RSQRT -> rsqrt(v, d, out);
            case SQUARE -> square(v, d, out);
            case SIN -> sin(v, d, out);
            case COS -> cos(v, d, out);
            case TANH -> tanh(v, d, out);
            case SIGMOID -> sigmoid(v, d, out);
            case SOFTPLUS -> softplus(v, d, out);
            case RELU -> relu(v, d, out);
            case GELU -> gelu(v, d, out);
            case SILU -> silu(v, d, out);
            case ERF -> erf(v, d, out);
        }
    }

    private static void neg(double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = -d[i];
        }
    }

    private static void abs(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * Math.signum(v[i]);
        }
    }

    private static void exp(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * v[i];
        }
    }

    private static void expm1(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (v[i] + 1);
        }
    }

    private static void log(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = v[i] == 0 && d[i] == 0 ? 0 : d[i] / v[i];
        }
    }

    private static void log1p(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = v[i] == -1 && d[i] == 0 ? 0 : d[i] / (1 + v[i]);
        }
    }

    private static void sqrt(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = v[i] == 0 && d[i] == 0 ? 0 : d[i] / (2 * v[i]);
        }
    }

    private static void rsqrt(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] == 0 && Math.abs(v[i]) > MAX ? 0 : -d[i] * v[i] * v[i] * v[i] / 2;
        }
    }

    private static void square(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 2 * d[i] * v[i];
        }
    }

    private static void sin(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (double) Math.cos(v[i]);
        }
    }

    private static void cos(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = -d[i] * (double) Math.sin(v[i]);
        }
    }

    private static void tanh(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (1 - v[i] * v[i]);
        }
    }

    private static void sigmoid(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (v[i] * (1 - v[i]));
        }
    }

    private static void softplus(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (double) Functions.sigmoid(v[i]);
        }
    }

    private static void relu(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            // Signs are as good as random: a choice of whole numbers costs no jump, where one of fractions would.
            int mask = v[i] <= 0 ? 0 : -1;
            out[i] = Functions.masked(d[i], mask);
        }
    }

    private static void gelu(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (double) Functions.geluSlope(v[i]);
        }
    }

    private static void silu(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (double) Functions.siluSlope(v[i]);
        }
    }

    private static void erf(double[] v, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] * (double) Functions.erfSlope(v[i]);
        }
    }
}
