package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;

/** The eval {@code hello}: a square. */
public final class Hello {

    private Hello() {}

    @Differentiable
    public static double square(double x) {
        return x * x;
    }
}
