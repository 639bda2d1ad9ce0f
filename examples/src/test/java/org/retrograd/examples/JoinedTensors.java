package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Joining;
import org.retrograd.runtime.Tensor;

/** Several tensors made one, in differentiated methods. */
final class JoinedTensors {

    private JoinedTensors() {}

    @Differentiable(modes = Mode.FORWARD)
    static double energy(Tensor a, Tensor b, @NoGradient Tensor c, double scale) {
        Tensor rows = Joining.concat(0, a, b.mul(scale), c, a.sin());
        Tensor pages = Joining.stack(-1, rows, rows.exp(), rows);
        return pages.square().mean() + rows.tanh().sum();
    }

    @Differentiable(modes = Mode.FORWARD)
    static Tensor shifted(Tensor a, double by) {
        return a.add(by);
    }

    /** How many are joined in the end is known to nobody but the caller. */
    @Differentiable(modes = Mode.FORWARD)
    static double grown(Tensor a, int rounds) {
        Tensor all = a;
        for (int i = 0; i < rounds; i++) {
            all = Joining.concat(1, all.sin(), a, all);
        }
        return all.square().sum();
    }
}
