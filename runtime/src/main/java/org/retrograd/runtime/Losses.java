package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * What classifiers minimize, from logits and labels: no exponential overflows, and no logarithm of 0 is taken.
 */
public final class Losses {

    private Losses() {}

    /**
     * For each row of logits, minus the logarithm of the softmax at its label.
     *
     * @param logits of shape [batch, classes]; any finite numbers
     * @param labels a label for each row
     * @throws IndexOutOfBoundsException if a label is negative or not less than the number of classes
     */
    public static Tensor crossEntropy(Tensor logits, int[] labels) {
        int classes = requireFitting(logits, labels);
        Tensor out = logits.memory.take(logits.type(), logits.memory.extents().add(labels.length));
        out.elements.crossEntropy(logits.elements, labels, classes);
        return out;
    }

    /** The sum or the mean of {@link #crossEntropy(Tensor, int[])}. */
    public static double crossEntropy(Tensor logits, int[] labels, Reduction reduction) {
        int classes = requireFitting(logits, labels);
        return logits.elements.crossEntropySum(labels, classes) * reduction.weight(labels.length);
    }

    /** Softmax less one at the label, times {@code d} of the row. */
    @DerivativeOf(type = Losses.class, method = "crossEntropy", direction = Direction.REVERSE)
    public static Tensor crossEntropyAdjoint(Tensor logits, int[] labels, Tensor d) {
        Tensor out = logits.memory.take(logits.type(), logits.extents);
        out.elements.crossEntropyAdjoint(logits.elements, labels, logits.size(1), d.elements);
        return out;
    }

    /** The mean of {@code d}, weighted by softmax, less {@code d} at the label. */
    @DerivativeOf(type = Losses.class, method = "crossEntropy", direction = Direction.FORWARD)
    public static Tensor crossEntropyTangent(Tensor logits, int[] labels, Tensor d) {
        Tensor out = logits.memory.take(logits.type(), logits.memory.extents().add(labels.length));
        out.elements.crossEntropyTangent(logits.elements, labels, logits.size(1), d.elements);
        return out;
    }

    /** Softmax less one at the label, times {@code d}, divided by the number of rows for a mean. */
    @DerivativeOf(type = Losses.class, method = "crossEntropy", direction = Direction.REVERSE)
    public static Tensor crossEntropyAdjoint(Tensor logits, int[] labels, Reduction reduction, double d) {
        Tensor out = logits.memory.take(logits.type(), logits.extents);
        double weight = d * reduction.weight(labels.length);
        out.elements.crossEntropyAdjoint(logits.elements, labels, logits.size(1), weight);
        return out;
    }

    /** The sum or mean of the tangents of the rows. */
    @DerivativeOf(type = Losses.class, method = "crossEntropy", direction = Direction.FORWARD)
    public static double crossEntropyTangent(Tensor logits, int[] labels, Reduction reduction, Tensor d) {
        return crossEntropyTangent(logits, labels, d).sum() * reduction.weight(labels.length);
    }

    private static int requireFitting(Tensor logits, int[] labels) {
        if (logits.rank() != 2 || logits.size(0) != labels.length) {
            throw ShapeException.of(
                    "crossEntropy",
                    logits.extents,
                    "it must have two axes, of which the first has as many elements as there are labels: "
                            + labels.length);
        }
        Indexing.requireWithin("crossEntropy", labels, logits.size(1));
        return logits.size(1);
    }
}
