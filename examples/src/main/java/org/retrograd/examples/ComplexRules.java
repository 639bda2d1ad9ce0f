package org.retrograd.examples;

import static org.retrograd.Direction.FORWARD;
import static org.retrograd.Direction.REVERSE;

import org.retrograd.DerivativeOf;

/** The derivative rules of {@link Complex}. */
final class ComplexRules {

    private ComplexRules() {}

    @DerivativeOf(type = Complex.class, method = "plus")
    static Complex plus(Complex z, Complex w, Complex d) {
        return d;
    }

    @DerivativeOf(type = Complex.class, method = "plus", parameter = 1)
    static Complex plusOther(Complex z, Complex w, Complex d) {
        return d;
    }

    @DerivativeOf(type = Complex.class, method = "times", direction = REVERSE)
    static Complex times(Complex z, Complex w, Complex d) {
        return d.times(w.conjugate());
    }

    @DerivativeOf(type = Complex.class, method = "times", direction = FORWARD)
    static Complex timesForward(Complex z, Complex w, Complex d) {
        return d.times(w);
    }

    @DerivativeOf(type = Complex.class, method = "times", parameter = 1, direction = REVERSE)
    static Complex timesOther(Complex z, Complex w, Complex d) {
        return d.times(z.conjugate());
    }

    @DerivativeOf(type = Complex.class, method = "times", parameter = 1, direction = FORWARD)
    static Complex timesOtherForward(Complex z, Complex w, Complex d) {
        return d.times(z);
    }

    @DerivativeOf(type = Complex.class, method = "exp", result = true, direction = REVERSE)
    static Complex exp(Complex z, Complex result, Complex d) {
        return d.times(result.conjugate());
    }

    @DerivativeOf(type = Complex.class, method = "exp", result = true, direction = FORWARD)
    static Complex expForward(Complex z, Complex result, Complex d) {
        return d.times(result);
    }

    @DerivativeOf(type = Complex.class, method = "norm", direction = REVERSE)
    static Complex norm(Complex z, double d) {
        return new Complex(2 * d * z.re(), 2 * d * z.im());
    }

    @DerivativeOf(type = Complex.class, method = "norm", direction = FORWARD)
    static double normForward(Complex z, Complex d) {
        return 2 * (z.re() * d.re() + z.im() * d.im());
    }
}
