package org.retrograd.examples;

import org.retrograd.Differentiable;
import org.retrograd.Gradients;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Statistics;
import org.retrograd.runtime.Tensor;

/** The first half of the tutorial, over tensors. */
final class TensorTutorial {

    private TensorTutorial() {}

    /** Twice the squared length. */
    @Differentiable
    static double twiceSquared(Tensor x) {
        return 2 * x.dot(x);
    }

    /** The sum of the elements. */
    @Differentiable
    static double sum(Tensor x) {
        return x.sum();
    }

    /** The squares of the elements: no scalar, so it has vector-Jacobian products and no gradient. */
    @Differentiable
    static Tensor squares(Tensor x) {
        return x.square();
    }

    /** The squares, weighted: their gradient is a vector-Jacobian product of the squares. */
    @Differentiable
    static double weighted(Tensor x, @NoGradient Tensor weights) {
        return x.square().dot(weights);
    }

    /** The mean squared error of a line through points. */
    @Differentiable
    static double error(Tensor slope, Tensor offset, @NoGradient Tensor at, @NoGradient Tensor wanted) {
        return at.mul(slope).add(offset).sub(wanted).square().mean();
    }

    /** The squares are constants here. */
    @Differentiable
    static double detached(Tensor x) {
        Tensor y = x.mul(x);
        Tensor u = Gradients.stopGradient(y);
        return u.mul(x).sum();
    }

    /** Doubles until the norm is 1000. */
    @Differentiable
    static double doubling(Tensor a) {
        Tensor b = a.mul(2);
        while (Statistics.norm(b) < 1000) {
            b = b.mul(2);
        }
        Tensor c = b.sum() > 0 ? b : b.mul(100);
        return c.sum();
    }
}
