import org.retrograd.Differentiable;

/** What the output should look like: a method for each kind of program. {@code GoldenTest} compares what becomes of them. */
final class Paragraphs {
    /** Straight line: no value that is not asked for, nothing that adds zero or multiplies by one. */
    @Differentiable
    static double straight(double spot, double vol) {
        double a = spot * vol;
        return Math.sin(a) + spot;
    }

    /** Save or compute again: all is at hand in the one loop. */
    @Differentiable
    static double softplus(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(x[i]);
            s += Math.log1p(e) * e;
        }
        return s;
    }

    /** A reduction loop goes through both sweeps at once. */
    @Differentiable
    static double variance(double[] x, double c) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - c;
            s += u * u;
        }
        return s;
    }

    /** A reduction whose adjoint is known only behind the loop: a second loop, and what the cost model saves. */
    @Differentiable
    static double logSum(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.exp(x[i]);
        }
        return Math.log(s);
    }

    /** A carried nonlinear state is saved. */
    @Differentiable
    static double euler(double y0, double h, int n) {
        double y = y0;
        for (int i = 0; i < n; i++) {
            y += h * Math.sin(y);
        }
        return y;
    }

    /** An unknown trip count of a linear body: a counter alone. */
    @Differentiable
    static double doubling(double b) {
        double r = b;
        while (r * r < 1000) {
            r = r * 2;
        }
        return r;
    }

    /** An unknown trip count of a nonlinear body: growing buffers. */
    @Differentiable
    static double root(double x, double a) {
        double y = x;
        while (Math.abs(y * y - a) > 1e-9) {
            y = 0.5 * (y + a / y);
        }
        return y;
    }

    /** Early exits stay as they are; which one was taken is known. */
    @Differentiable
    static double exits(double[] x, double limit) {
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) {
                continue;
            }
            if (x[i] > limit) {
                return p * limit;
            }
            p *= x[i];
            if (p > 100) {
                break;
            }
        }
        return p;
    }

    /** A branch whose condition is evaluated again. */
    @Differentiable
    static double huber(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] * w[i];
            if (Math.abs(u) < 1) {
                s += 0.5 * u * u;
            } else {
                s += Math.abs(u) - 0.5;
            }
        }
        return s;
    }

    /** A branch whose condition cannot be evaluated again: a bit an iteration. */
    @Differentiable
    static double branchOfState(double y0, int n) {
        double y = y0;
        for (int i = 0; i < n; i++) {
            if (Math.sin(y) > 0.5) {
                y = y * y;
            } else {
                y = y + 1;
            }
        }
        return y;
    }

    /** Overwritten elements, and a copy with its shadow. */
    @Differentiable
    static double overwritten(double[] a, double f) {
        double[] b = a.clone();
        for (int i = 1; i < b.length; i++) {
            b[i] = b[i - 1] * b[i] + f;
        }
        return b[b.length - 1];
    }

    private static double kernel(double x, double y) {
        double d = x - y;
        return Math.exp(-d * d);
    }

    /** A small leaf in the place of its call. */
    @Differentiable
    static double leaf(double[] x, double y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += kernel(x[i], y);
        }
        return s;
    }

    static double tree(double x, int n) {
        return n == 0 ? Math.sin(x) : tree(x * 1.1, n - 1) * tree(x * 0.9, n - 1);
    }

    /** A callee in one part where the cotangent is known, in two where it is not. */
    @Differentiable
    static double recursion(double x, int n) {
        return tree(x, n);
    }

    /** An integer that is updated, and undone. */
    @Differentiable
    static double strides(double[] x, double c) {
        double s = c;
        int k = 0;
        for (int i = 0; k < x.length; i++) {
            s = s * x[k] + i;
            k += 2;
        }
        return s;
    }

    /** A condition of two parts and a quotient, both evaluated again from what is kept anyway. */
    @Differentiable
    static double damped(double x, double a) {
        double y = x;
        while (y < 9) {
            double e = Math.exp(a * y);
            double s = e / (1 + e);
            if (y < 2 || s > 0.9) {
                y += s * s;
            } else {
                y *= 1.5;
            }
        }
        return y;
    }
}
