package rejected.statements;

import org.retrograd.Differentiable;

class Statements {

    @Differentiable
    static double switches(double x, int n) {
        double r = x;
        switch (n) { // RG201 @ switch
            case 1:
                r *= 2;
                break;
            default:
                return x;
        }
        return r;
    }

    @Differentiable
    static double arrowSwitch(double x, int n) {
        double r = x;
        switch (n) { // RG201 @ switch
            case 1 -> r *= 2;
            default -> r *= 3;
        }
        return r;
    }

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
    static double throwing(double x) {
        if (x < 0) {
            throw new IllegalArgumentException(); // RG201 @ throw
        }
        return x;
    }

    @Differentiable
    static double asserting(double x) {
        assert x > 0; // RG201 @ assert
        return x * x;
    }

    @Differentiable
    static double labelled(double x, int n) {
        double r = x;
        outer: // RG201 @ outer
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j > i) {
                    continue outer;
                }
                r *= x;
            }
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
    static double accepted(double x) {
        return x * x;
    }
}
