package rejected.calls;

import java.util.Arrays;
import org.retrograd.Differentiable;

class Calls {

    static <T> T generic(T x) {
        return x;
    }

    static synchronized double locked(double x) {
        return x;
    }

    static double helper(double x) {
        double y = Double.max(x, 1); // RG205 @ (x
        return y * y;
    }

    @Differentiable
    static double throughHelper(double x) {
        double y = x * 2;
        return helper(y) + x;
    }

    @Differentiable
    static double generics(double x) {
        return generic(x); // RG205 @ (x)
    }

    @Differentiable
    static double synchronous(double x) {
        return locked(x); // RG205 @ (x)
    }

    @Differentiable
    static double library(double x) {
        return Double.max(x, 1) + Double.sum(x, x); // RG205 @ (x, 1) // RG205 @ (x, x)
    }

    @Differentiable
    static double instance(double x, String list) {
        return x * list.length();
    }

    @Differentiable
    static double statement(double x) {
        System.out.println(x); // RG208 @ .out
        return x;
    }

    @Differentiable
    static double givesArray(double[] x) {
        double[] y = x.clone();
        Arrays.sort(y); // RG205 @ (y)
        return y[0];
    }

    @Differentiable
    static double hash(double[] x) {
        int h = Arrays.hashCode(x); // RG205 @ (x)
        return x[0] * h;
    }

    @Differentiable
    static double bits(double x) {
        long bits = Double.doubleToLongBits(x); // RG205 @ (x)
        return x * Double.longBitsToDouble(bits);
    }

    @Differentiable
    static double text(double x) {
        return x * Double.parseDouble(Double.toString(x)); // RG205 @ (Double
    }

    @Differentiable
    static double textInLoop(double x, String s) {
        double y = 1;
        String text = s;
        for (int i = 0; i < 3; i++) {
            y += Double.parseDouble(text); // RG205 @ (text
            text = Double.toString(y * x);
        }
        return y;
    }

    @Differentiable
    static double refusedCaller(double x) {
        return refused(x, 2) * x; // RG211 @ (x
    }

    @Differentiable
    static double refused(double x, Object n) { // RG117 @ n
        return x;
    }

    @Differentiable
    static double badCaller(double x) {
        return bad(x) * x;
    }

    @Differentiable
    static double bad(double x) {
        return x * Double.max(x, 2); // RG205 @ (x
    }
}
