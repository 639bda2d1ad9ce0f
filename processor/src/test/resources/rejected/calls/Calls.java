package rejected.calls;

import org.retrograd.Differentiable;

class Calls {

    static double helper(double x) {
        return x * x;
    }

    static void log(double x) {}

    static <T> T generic(T x) {
        return x;
    }

    @Differentiable
    static double unannotated(double x) {
        double y = x * 2;
        return helper(y) + x; // RG205 @ (y)
    }

    @Differentiable
    static double random(double x) {
        return x * Math.random(); // RG205 @ ()
    }

    @Differentiable
    static double strictRandom(double x) {
        return x * StrictMath.random(); // RG205 @ ()
    }

    @Differentiable
    static double generics(double x) {
        return generic(x); // RG205 @ (x)
    }

    @Differentiable
    static double elsewhere(double x) {
        return Other.square(x); // RG205 @ (x)
    }

    @Differentiable
    static double library(double x) {
        return Double.max(x, 1) + Double.sum(x, x); // RG205 @ (x, 1)
    }

    @Differentiable
    static double instance(double x, String list) {
        return x * list.length(); // RG205 @ ()
    }

    @Differentiable
    static double statement(double x) {
        log(x); // RG205 @ (x)
        System.out.println(x); // RG205 @ (x)
        return x;
    }

    @Differentiable
    static double clock(double x) {
        return x * System.nanoTime(); // RG205 @ ()
    }

    @Differentiable
    static double selfRecursion(double x, int n) {
        if (n == 0) {
            return 1;
        }
        return x * selfRecursion(x, n - 1); // RG210 @ (x
    }

    @Differentiable
    static double even(double x, int n) {
        return n == 0 ? x : odd(x * x, n - 1); // RG210 @ (x
    }

    @Differentiable
    static double odd(double x, int n) {
        return n == 0 ? 1 : even(x, n - 1); // RG210 @ (x
    }

    @Differentiable
    static double callsRecursive(double x) {
        return even(x, 3);
    }

    @Differentiable
    static double varargsCall(double x) {
        return varargs(x, x, x); // RG205 @ (x
    }

    @Differentiable
    static double varargs(double... x) {
        return x[0] * x[1];
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
        return x * helper(x); // RG205 @ (x)
    }

    static class Other {
        @Differentiable
        static double square(double x) {
            return x * x;
        }
    }
}
