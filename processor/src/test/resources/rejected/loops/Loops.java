package rejected.loops;

import java.util.Iterator;
import java.util.List;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class Loops {

    static class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("x").iterator();
        }
    }

    @Differentiable
    static double iterated(double x, @NoGradient Names names) {
        double r = x;
        for (String name : names) { // RG203 @ for
            r *= 2;
        }
        return r;
    }

    @Differentiable
    static double unboxed(double x, @NoGradient Integer[] n) {
        double r = x;
        for (int k : n) { // RG206 @ k :
            r *= k;
        }
        return r;
    }

    @Differentiable
    static double neverEnds(double x) {
        double r = x;
        while (true) { // RG203 @ while
            r *= 2;
        }
    }

    @Differentiable
    static double onlyGoesOn(double x) {
        double r = x;
        for (int i = 0; ; i++) { // RG203 @ for
            if (r > i) {
                continue;
            }
            r *= 2;
        }
    }

    @Differentiable
    static double onlyThrows(double x) {
        double r = x;
        do { // RG203 @ do
            r *= 2;
            if (r > 100) {
                throw new IllegalStateException();
            }
        } while (true);
    }

    @Differentiable
    static double endlessInside(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            while (true) { // RG203 @ while
                r *= 2;
            }
        }
        return r;
    }

    @Differentiable
    static double refusedInside(double x, int n) {
        double r = x;
        while (r < 10) {
            r += "x".length(); // RG202 @ "x"
            if (r > 3) {
                break;
            }
            n += "y".length(); // RG202 @ "y"
        }
        int k = 0;
        do {
            k -= "z".length(); // RG202 @ "z"
        } while (x > 0 || "z".length() > 2); // RG202 @ "z"
        return x;
    }

    @Differentiable
    static double refusedCondition(double x, @NoGradient Object o) {
        double r = x;
        while (o.hashCode() > r) {
            r *= 2;
        }
        return 2;
    }

    @Differentiable
    static double accepted(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i += 2) {
            r *= x;
        }
        return r;
    }
}
