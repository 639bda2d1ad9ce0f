package org.retrograd.runtime.kernel;

/** Functions of two numbers on runs of elements; see {@link DoubleArithmetic}. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
final class DoublePairs {

    private DoublePairs() {}

    static void run(BinaryOp op, double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        switch (op) {
            case ADD -> DoubleArithmetic.add(a, ao, as, b, bo, bs, out, oo, n);
            case SUB -> DoubleArithmetic.sub(a, ao, as, b, bo, bs, out, oo, n);
            case MUL -> DoubleArithmetic.mul(a, ao, as, b, bo, bs, out, oo, n);
            case DIV -> DoubleArithmetic.div(a, ao, as, b, bo, bs, out, oo, n);
            case POW -> pow(a, ao, as, b, bo, bs, out, oo, n);
            case MAXIMUM -> maximum(a, ao, as, b, bo, bs, out, oo, n);
            case MINIMUM -> minimum(a, ao, as, b, bo, bs, out, oo, n);
            case LESS -> less(a, ao, as, b, bo, bs, out, oo, n);
            case LESS_OR_EQUAL -> lessOrEqual(a, ao, as, b, bo, bs, out, oo, n);
            case EQUAL -> equal(a, ao, as, b, bo, bs, out, oo, n);
            case NOT_EQUAL -> notEqual(a, ao, as, b, bo, bs, out, oo, n);
            case POW_BY_BASE -> powByBase(a, ao, as, b, bo, bs, out, oo, n);
            case POW_BY_EXPONENT -> powByExponent(a, ao, as, b, bo, bs, out, oo, n);
            case SHARE_OF_MAXIMUM -> shareOfMaximum(a, ao, as, b, bo, bs, out, oo, n);
            case CHAIN -> chain(a, ao, as, b, bo, bs, out, oo, n);
            case ADJOINT_QUOTIENT -> adjointQuotient(a, ao, as, b, bo, bs, out, oo, n);
        }
    }

    /** The second operand is one number. Only arithmetic has loops without an array for it. */
    static void run(BinaryOp op, double[] a, double b, double[] out) {
        switch (op) {
            case ADD -> DoubleArithmetic.add(a, 0, b, out, 0, out.length);
            case SUB -> DoubleArithmetic.sub(a, 0, b, out, 0, out.length);
            case MUL -> DoubleArithmetic.mul(a, 0, b, out, 0, out.length);
            case DIV -> DoubleArithmetic.div(a, 0, b, out, 0, out.length);
            default -> run(op, a, 0, 1, new double[] {b}, 0, 0, out, 0, out.length);
        }
    }

    private static void pow(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = (double) Functions.pow(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void maximum(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = Math.max(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void minimum(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = Math.min(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void less(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i * as] < b[bo + i * bs] ? 1 : 0;
        }
    }

    private static void lessOrEqual(
            double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i * as] <= b[bo + i * bs] ? 1 : 0;
        }
    }

    private static void equal(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i * as] == b[bo + i * bs] ? 1 : 0;
        }
    }

    private static void notEqual(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i * as] != b[bo + i * bs] ? 1 : 0;
        }
    }

    private static void powByBase(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = (double) Functions.powByBase(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void powByExponent(
            double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = (double) Functions.powByExponent(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void shareOfMaximum(
            double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = (double) Functions.shareOfMaximum(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void chain(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = (double) Functions.chain(a[ao + i * as], b[bo + i * bs]);
        }
    }

    private static void adjointQuotient(
            double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            double d = a[ao + i * as];
            double divisor = b[bo + i * bs];
            out[oo + i] = d == 0 && divisor == 0 ? 0 : d / divisor;
        }
    }
}
