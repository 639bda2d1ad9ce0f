package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A method whose result is what it leaves in an array. */
final class Heat {

    private Heat() {}

    /** One explicit step of the heat equation, in place; the ends stay as they are. */
    @Differentiable
    static void diffuse(double[] u, double rate) {
        double left = u[0];
        for (int i = 1; i < u.length - 1; i++) {
            double here = u[i];
            u[i] += rate * (left - 2 * here + u[i + 1]);
            left = here;
        }
    }
}
