package rejected.statements;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class Statements {

    @Differentiable
    static double tries(double x) {
        double r = x;
        try { // RG201 @ try
            r = Math.sqrt(x);
        } finally {
            r *= 2;
        }
        return r;
    }

    @Differentiable
    static double localClass(double x) {
        class Local { // RG201 @ class
            double y;
        }
        return x;
    }

    @Differentiable
    static double synchronizing(double x) {
        double r = x;
        synchronized (Statements.class) { // RG201 @ synchronized
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double throwsChecked(double x) throws Exception {
        if (x < 0) {
            throw new Exception("x"); // RG201 @ new
        }
        return x;
    }

    @Differentiable
    static double throwsGiven(double x, @NoGradient RuntimeException e) {
        if (x < 0) {
            throw e; // RG201 @ e;
        }
        return x;
    }

    @Differentiable
    static double throwsWithCause(double x, @NoGradient RuntimeException e) {
        if (x < 0) {
            throw new IllegalStateException(e); // RG201 @ e)
        }
        if (x < 1) {
            throw new IllegalStateException("x", e); // RG201 @ new
        }
        return x;
    }

    @Differentiable
    static double throwsPrivate(double x) {
        if (x < 0) {
            throw new Hidden(); // RG201 @ new
        }
        return x;
    }

    private static class Hidden extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Differentiable
    static double showsArray(double[] x) {
        if (x[0] < 0) {
            throw new IllegalStateException("x is " + x); // RG202 @ x)
        }
        return x[0];
    }

    @Differentiable
    static double showsCall(double x, String s) {
        assert x > s.length();
        assert x > 0 : s.length();
        return x;
    }

    @Differentiable
    static double insideSwitch(double x, int n) {
        double r = x;
        switch (n) {
            case 0:
                synchronized (Statements.class) { // RG201 @ synchronized
                    r *= x;
                }
                break;
            case 1:
                class Local {} // RG201 @ class
                break;
            default:
                r += 1;
        }
        return n > 2 ? r : x;
    }

    @Differentiable
    static double accepted(double x) {
        return x * x;
    }
}
