package org.retrograd.tensors.timing;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Activations;
import org.retrograd.runtime.Layers;
import org.retrograd.runtime.Losses;
import org.retrograd.runtime.Reduction;
import org.retrograd.runtime.Tensor;

/** What is trained: one layer, and two with relu between them; both end in the mean cross entropy. */
final class Models {

    private Models() {}

    @Differentiable
    static double softmax(Tensor weight, Tensor bias, @NoGradient Tensor images, @NoGradient int[] labels) {
        return Losses.crossEntropy(Layers.linear(images, weight, bias), labels, Reduction.MEAN);
    }

    @Differentiable
    static double mlp(
            Tensor weight1,
            Tensor bias1,
            Tensor weight2,
            Tensor bias2,
            @NoGradient Tensor images,
            @NoGradient int[] labels) {
        Tensor hidden = Activations.relu(Layers.linear(images, weight1, bias1));
        return Losses.crossEntropy(Layers.linear(hidden, weight2, bias2), labels, Reduction.MEAN);
    }
}
