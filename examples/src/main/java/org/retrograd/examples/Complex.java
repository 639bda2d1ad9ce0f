package org.retrograd.examples;

import org.retrograd.NoGradient;
import org.retrograd.Rules;
import org.retrograd.Tangent;

/** A complex number; its derivatives are complex numbers as well. */
@Tangent(zero = "zero", plus = "plus")
@Rules(ComplexRules.class)
record Complex(double re, double im) {

    static Complex zero(Complex z) {
        return new Complex(0, 0);
    }

    Complex plus(Complex w) {
        return new Complex(re + w.re, im + w.im);
    }

    Complex times(Complex w) {
        return new Complex(re * w.re - im * w.im, re * w.im + im * w.re);
    }

    Complex conjugate() {
        return new Complex(re, -im);
    }

    Complex exp() {
        return new Complex(Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im));
    }

    /** The square of the absolute value. */
    double norm() {
        return re * re + im * im;
    }

    @NoGradient
    boolean isReal() {
        return im == 0;
    }
}
