package org.retrograd.runtime.kernel;

/** Functions of one number, applied to each element: one loop each, which the virtual machine makes vector code of. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoubleMaps {

    private DoubleMaps() {}

    static void run(UnaryOp op, double[] x, double[] out) {
        switch (op) {
            case NEG -> neg(x, out);
            case ABS -> abs(x, out);
            case EXP -> exp(x, out);
            case EXPM1 -> expm1(x, out);
            case LOG -> log(x, out);
            case LOG1P -> log1p(x, out);
            case SQRT -> sqrt(x, out);
            case RSQRT -> rsqrt(x, out);
            case SQUARE -> square(x, out);
            case SIN -> sin(x, out);
            case COS -> cos(x, out);
            case TANH -> tanh(x, out);
            case SIGMOID -> sigmoid(x, out);
            case SOFTPLUS -> softplus(x, out);
            case RELU -> relu(x, out);
            case GELU -> gelu(x, out);
            case SILU -> silu(x, out);
            case ERF -> erf(x, out);
        }
    }

    private static void neg(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = -x[i];
        }
    }

    private static void abs(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.abs(x[i]);
        }
    }

    private static void exp(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Exponential.exp(x[i]);
        }
    }

    private static void expm1(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.expm1(x[i]);
        }
    }

    private static void log(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.log(x[i]);
        }
    }

    private static void log1p(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.log1p(x[i]);
        }
    }

    private static void sqrt(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.sqrt(x[i]);
        }
    }

    private static void rsqrt(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) (1 / Math.sqrt(x[i]));
        }
    }

    private static void square(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] * x[i];
        }
    }

    private static void sin(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.sin(x[i]);
        }
    }

    private static void cos(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.cos(x[i]);
        }
    }

    private static void tanh(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Math.tanh(x[i]);
        }
    }

    private static void sigmoid(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Functions.sigmoid(x[i]);
        }
    }

    private static void softplus(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Functions.softplus(x[i]);
        }
    }

    private static void relu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0);
        }
    }

    private static void gelu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Functions.gelu(x[i]);
        }
    }

    private static void silu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Functions.silu(x[i]);
        }
    }

    private static void erf(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (double) Functions.erf(x[i]);
        }
    }
}
