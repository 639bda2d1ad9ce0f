package org.retrograd.baselines;

import org.retrograd.Differentiable;

/** A branch inside a loop: Huber's loss around a centre. */
public final class Huber {

    private Huber() {}

    @Differentiable(wrt = {"x", "c"})
    public static double loss(double[] x, double c, double delta) {
        double loss = 0.0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - c;
            if (Math.abs(u) <= delta) {
                loss += 0.5 * u * u;
            } else {
                loss += delta * (Math.abs(u) - 0.5 * delta);
            }
        }
        return loss;
    }
}
