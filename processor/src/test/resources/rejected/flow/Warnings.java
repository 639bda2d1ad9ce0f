package rejected.flow;

import org.retrograd.Differentiable;
import org.retrograd.Gradients;
import org.retrograd.NoGradient;

class Warnings {

    @Differentiable
    static double cast(double x) {
        int n = (int) x; // RG301 @ x
        return x * n;
    }

    @Differentiable
    static double steps(double x) {
        double y = x * x;
        return x * Math.floor(y) // RG301 @ (y)
                + x * Math.ceil(y) // RG301 @ (y)
                + x * Math.rint(y) // RG301 @ (y)
                + x * Math.round(y) // RG301 @ (y)
                + x * Math.signum(y); // RG301 @ (y)
    }

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    static double compound(double x) {
        int n = 1;
        n += x; // RG301 @ +=
        return n * x;
    }

    @Differentiable
    static double afterLoop(double x, int k) {
        double r = 0;
        for (int i = 0; i < k; i++) {
            r += x;
        }
        long n = (long) r; // RG301 @ r;
        return n * x;
    }

    @Differentiable
    static double throughBranch(double x, boolean b) {
        double r = b ? x : 1;
        return x * (char) r; // RG301 @ r;
    }

    @Differentiable
    static double silenced(double x, @NoGradient double y) {
        int n = (int) Gradients.stopGradient(x);
        return x * n + x * (int) y + x * Math.floor(2.5);
    }

    @Differentiable
    static double ineffective(double x, double y) { // RG302 @ y
        return x;
    }

    @Differentiable
    static double ineffectiveArray(double x, double[] y) { // RG302 @ y
        return x * y.length;
    }

    @Differentiable
    static double inConditionOnly(double x, double y) { // RG302 @ y
        return y > 0 ? x : -x;
    }

    @Differentiable(wrt = "x")
    static double notAsked(double x, double y) {
        return x;
    }

    @Differentiable
    static double stopped(double x, double y) { // RG302 @ y
        return x * Gradients.stopGradient(y);
    }

    @Differentiable
    static double overwritten(double x, double y) { // RG302 @ y
        y = x;
        return x * y;
    }
}
