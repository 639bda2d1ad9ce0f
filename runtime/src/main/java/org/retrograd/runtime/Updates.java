package org.retrograd.runtime;

import org.retrograd.runtime.kernel.BinaryOp;

/**
 * Changes of tensors in place, for optimizers and buffers. Whoever calls them owns the tensor: no result of an operation may be in use
 * that shares its elements, as reshaped tensors do, and the gradients that generated methods return.
 */
public final class Updates {

    private Updates() {}

    /** Adds {@code factor} times {@code x} to a tensor of the same shape. */
    public static void add(Tensor into, double factor, Tensor x) {
        Elementwise.requireSameShape("add", into, x);
        into.elements.add(factor, x.elements);
    }

    /** Multiplies all elements with a number. */
    public static void scale(Tensor tensor, double factor) {
        tensor.elements.pair(BinaryOp.MUL, tensor.elements, factor);
    }

    /** Makes all elements zero. */
    public static void clear(Tensor tensor) {
        tensor.elements.fill(0);
    }

    /** Replaces all elements by those of a tensor of the same shape. */
    public static void copy(Tensor into, Tensor x) {
        Elementwise.requireSameShape("copy", into, x);
        into.elements.copy(x.elements, x.size());
    }
}
