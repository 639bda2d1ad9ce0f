package rejected.loops;

import org.retrograd.Differentiable;

class Loops {

    @Differentiable
    static double whiles(double x) {
        double r = x;
        while (r < 10) { // RG203 @ while
            r *= 2;
        }
        return r;
    }

    @Differentiable
    static double dos(double x) {
        double r = x;
        do { // RG203 @ do
            r *= 2;
        } while (r < 10);
        return r;
    }

    @Differentiable
    static double forEach(double[] x) {
        double r = 0;
        for (double each : x) { // RG203 @ for
            r += each;
        }
        return r;
    }

    @Differentiable
    static double doubleIndex(double x) {
        double r = x;
        for (double t = 0; t < 1; t += 0.1) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double longIndex(double x, long n) {
        double r = x;
        for (long i = 0; i < n; i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double longBound(double x, long n) {
        double r = x;
        for (int i = 0; i < n; i++) { // RG203 @ n;
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double doubleBound(double x, double end) {
        double r = x;
        for (int i = 0; i < end; i++) { // RG203 @ end
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double boundChanges(double x, int n) {
        double r = x;
        int m = n;
        for (int i = 0; i < m; i++) { // RG203 @ for
            r *= x;
            if (r > 3) {
                m--;
            }
        }
        return r;
    }

    @Differentiable
    static double boundOfIndex(double x, int n) {
        double r = x;
        for (int i = 0; i < n - i; i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double indexChanges(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) { // RG203 @ for
            r *= x;
            i += 1;
        }
        return r;
    }

    @Differentiable
    static double indexChangesDeepInside(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) { // RG203 @ for
            for (int j = 0; j < n; j++) {
                if (r > 3) {
                    i++;
                }
                r *= x;
            }
        }
        return r;
    }

    @Differentiable
    static double calledBound(double x, int n) {
        double r = x;
        for (int i = 0; i < Math.abs(n); i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double notEqual(double x, int n) {
        double r = x;
        for (int i = 0; i != n; i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double variableStep(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i += n) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double multipliedIndex(double x, int n) {
        double r = x;
        for (int i = 1; i < n; i *= 2) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double wrongDirection(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i--) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double zeroStep(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i += 0) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double twoIndices(double x, int n) {
        double r = x;
        for (int i = 0, j = n; i < j; i++, j--) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double indexFromOutside(double x, int n) {
        double r = x;
        int i;
        for (i = 0; i < n; i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double noUpdate(double x, int n) {
        double r = x;
        for (int i = 0; i < n; ) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double compoundCondition(double x, int n) {
        double r = x;
        for (int i = 0; i < n && r < 10; i++) { // RG203 @ for
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double changingBoundArray(double x, int[][] a, int n) {
        double r = x;
        int[] b = a[0];
        for (int i = 0; i < b[0]; i++) { // RG203 @ for
            b = a[i];
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double iterated(double x, int[] names) {
        double r = x;
        for (int name : names) { // RG203 @ for
            r *= 2;
        }
        return r;
    }
}
