package org.retrograd.examples.fashion;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Layers;
import org.retrograd.runtime.Losses;
import org.retrograd.runtime.Reduction;
import org.retrograd.runtime.Tensor;

/** Softmax regression with a layer and a loss of the library. */
final class ShortSoftmaxRegression {

    private ShortSoftmaxRegression() {}

    static Tensor logits(Tensor images, Tensor weight, Tensor bias) {
        return Layers.linear(images.flatten(1), weight, bias);
    }

    /** The mean cross entropy. */
    @Differentiable
    static double loss(Tensor weight, Tensor bias, @NoGradient Tensor images, @NoGradient int[] labels) {
        return Losses.crossEntropy(logits(images, weight, bias), labels, Reduction.MEAN);
    }
}
