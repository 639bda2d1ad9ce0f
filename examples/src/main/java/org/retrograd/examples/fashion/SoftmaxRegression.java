package org.retrograd.examples.fashion;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;
import org.retrograd.runtime.Indexing;
import org.retrograd.runtime.Tensor;

/** Softmax regression, written out: exponentials, their sums, and the logarithm at the label. */
final class SoftmaxRegression {

    private SoftmaxRegression() {}

    /** The probability of each class, for each image. */
    static Tensor probabilities(Tensor images, Tensor weight, Tensor bias) {
        Tensor logits = images.flatten(1).matmul(weight).add(bias);
        Tensor exponentials = logits.sub(logits.max(1, true)).exp();
        return exponentials.div(exponentials.sum(1, true));
    }

    /** The cross entropy, summed over the images. */
    @Differentiable
    static double loss(Tensor weight, Tensor bias, @NoGradient Tensor images, @NoGradient int[] labels) {
        Tensor probabilities = probabilities(images, weight, bias);
        return -Indexing.gather(probabilities, 1, labels).log().sum();
    }
}
