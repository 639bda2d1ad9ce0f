package org.retrograd.examples.fashion;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Activations;
import org.retrograd.runtime.Layers;
import org.retrograd.runtime.Losses;
import org.retrograd.runtime.Reduction;
import org.retrograd.runtime.Tensor;

/** A network with one hidden layer. */
final class Perceptron {

    private Perceptron() {}

    static Tensor logits(Tensor images, Tensor weight1, Tensor bias1, Tensor weight2, Tensor bias2) {
        Tensor hidden = Activations.relu(Layers.linear(images.flatten(1), weight1, bias1));
        return Layers.linear(hidden, weight2, bias2);
    }

    /** The mean cross entropy. */
    @Differentiable
    static double loss(
            Tensor weight1,
            Tensor bias1,
            Tensor weight2,
            Tensor bias2,
            @NoGradient Tensor images,
            @NoGradient int[] labels) {
        Tensor logits = logits(images, weight1, bias1, weight2, bias2);
        return Losses.crossEntropy(logits, labels, Reduction.MEAN);
    }
}
