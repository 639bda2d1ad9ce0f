package org.retrograd.runtime.kernel;

/**
 * Arithmetic on runs of elements. An operand's stride is 1, or 0 for one number with all elements of the other. Each case has a loop
 * of its own, which the virtual machine makes vector code of.
 */
final class DoubleArithmetic {

    private DoubleArithmetic() {}

    static void add(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        if (as == 0) {
            double left = a[ao];
            for (int i = 0; i < n; i++) {
                out[oo + i] = left + b[bo + i * bs];
            }
        } else if (bs == 0) {
            add(a, ao, b[bo], out, oo, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[oo + i] = a[ao + i] + b[bo + i];
            }
        }
    }

    static void add(double[] a, int ao, double b, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i] + b;
        }
    }

    static void sub(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        if (as == 0) {
            double left = a[ao];
            for (int i = 0; i < n; i++) {
                out[oo + i] = left - b[bo + i * bs];
            }
        } else if (bs == 0) {
            sub(a, ao, b[bo], out, oo, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[oo + i] = a[ao + i] - b[bo + i];
            }
        }
    }

    static void sub(double[] a, int ao, double b, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i] - b;
        }
    }

    static void mul(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        if (as == 0) {
            double left = a[ao];
            for (int i = 0; i < n; i++) {
                out[oo + i] = left * b[bo + i * bs];
            }
        } else if (bs == 0) {
            mul(a, ao, b[bo], out, oo, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[oo + i] = a[ao + i] * b[bo + i];
            }
        }
    }

    static void mul(double[] a, int ao, double b, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i] * b;
        }
    }

    static void div(double[] a, int ao, int as, double[] b, int bo, int bs, double[] out, int oo, int n) {
        if (as == 0) {
            double left = a[ao];
            for (int i = 0; i < n; i++) {
                out[oo + i] = left / b[bo + i * bs];
            }
        } else if (bs == 0) {
            div(a, ao, b[bo], out, oo, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[oo + i] = a[ao + i] / b[bo + i];
            }
        }
    }

    static void div(double[] a, int ao, double b, double[] out, int oo, int n) {
        for (int i = 0; i < n; i++) {
            out[oo + i] = a[ao + i] / b;
        }
    }
}
