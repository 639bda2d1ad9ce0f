package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** What two waves look like where they meet. */
final class Interference {

    private Interference() {}

    @Differentiable(modes = Mode.FORWARD)
    static double intensity(Complex wave, Complex medium) {
        Complex echo = wave.times(medium.exp());
        return wave.plus(echo).norm();
    }
}
