package rejected.rules;

import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Rules;

/** Where rules hold and where they do not. */
class Scopes {

    static final class First {
        @DerivativeOf(type = Double.class, method = "sum")
        static double a(double a, double b, double d) {
            return d;
        }

        @DerivativeOf(type = Double.class, method = "sum", parameter = 1)
        static double b(double a, double b, double d) {
            return d;
        }
    }

    static final class Second {
        @DerivativeOf(type = Double.class, method = "sum", constant = 1)
        static double a(double a, double b, double d) {
            return d;
        }
    }

    static final class Broken {
        @DerivativeOf(type = Double.class, method = "max")
        static double max(double a, double b, double d) { // RG128 @ max
            return d;
        }

        @DerivativeOf(type = Math.class, method = "hypot", parameter = 3) // RG130 @ 3
        static double wrong(double a, double b, double d) {
            return d;
        }

        @DerivativeOf(type = Math.class, method = "cbrt")
        static double cubic(double x, int d) { // RG121 @ cubic
            return d;
        }
    }

    @Differentiable
    static double outside(double x) {
        return Double.sum(x, 1); // RG205 @ (x
    }

    @Rules(First.class)
    @Differentiable
    static double named(double x) {
        return Double.sum(x, 1) + helper(x);
    }

    private static double helper(double x) {
        return Double.sum(x, 1); // RG205 @ (x
    }

    @Rules(Second.class)
    @Differentiable
    static double others(double x) {
        return Double.sum(x, 1); // RG126 @ (x
    }

    @Rules({First.class, Second.class})
    @Differentiable
    static double both(double x) {
        return Double.sum(x, 1); // RG126 @ (x
    }

    @Rules(Broken.class)
    @Differentiable
    static double broken(double x) {
        return Double.max(x, 1);
    }

    @Rules({First.class, Runnable.class}) // RG127 @ .class})
    @Differentiable
    static double fine(double x) {
        return Double.sum(x, 1);
    }

    static double solve(double x) {
        return x > 1 ? Math.sqrt(x) : x;
    }

    static final class SolveRules {
        @DerivativeOf(type = Scopes.class, method = "solve")
        static double slope(double x, double d) {
            return d / (2 * solve(x));
        }
    }

    @Rules(SolveRules.class)
    @Differentiable
    static double byRule(double x) {
        return solve(x);
    }

    @Differentiable
    static double byBody(double x) {
        return solve(x); // RG126 @ (x
    }

    @Rules(First.class)
    @Differentiable
    static double text(double x) {
        return Double.sum(Double.parseDouble(Double.toString(x)), 1); // RG205 @ (Double.toString
    }
}
