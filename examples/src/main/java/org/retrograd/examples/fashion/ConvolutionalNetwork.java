package org.retrograd.examples.fashion;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Activations;
import org.retrograd.runtime.Axes;
import org.retrograd.runtime.Convolutions;
import org.retrograd.runtime.Layers;
import org.retrograd.runtime.Losses;
import org.retrograd.runtime.Reduction;
import org.retrograd.runtime.Tensor;

/** Two layers of filters, each followed by the greatest of four neighbours, and a linear layer. */
final class ConvolutionalNetwork {

    private ConvolutionalNetwork() {}

    static Tensor logits(Tensor images, Tensor filters1, Tensor filters2, Tensor weight, Tensor bias) {
        Tensor input = Axes.unsqueeze(images, 1);
        Tensor first = Activations.relu(Convolutions.maxPool2d(Convolutions.conv2d(input, filters1, 1, 2), 2, 2));
        Tensor second = Activations.relu(Convolutions.maxPool2d(Convolutions.conv2d(first, filters2, 1, 1), 2, 2));
        return Layers.linear(second.flatten(1), weight, bias);
    }

    /** The mean cross entropy. */
    @Differentiable
    static double loss(
            Tensor filters1,
            Tensor filters2,
            Tensor weight,
            Tensor bias,
            @NoGradient Tensor images,
            @NoGradient int[] labels) {
        Tensor logits = logits(images, filters1, filters2, weight, bias);
        return Losses.crossEntropy(logits, labels, Reduction.MEAN);
    }
}
