package org.retrograd.examples.fashion;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Activations;
import org.retrograd.runtime.Tensor;

/** Softmax regression that is scored by squared errors: a confident mistake has almost no gradient. */
final class SquaredError {

    private SquaredError() {}

    /** The squared distance of probabilities from labels, which are rows with a single 1, as a mean over images. */
    @Differentiable
    static double loss(Tensor weight, Tensor bias, @NoGradient Tensor images, @NoGradient Tensor labels) {
        Tensor logits = ShortSoftmaxRegression.logits(images, weight, bias);
        Tensor error = Activations.softmax(logits, 1).sub(labels);
        return error.square().sum(1, false).mean();
    }
}
