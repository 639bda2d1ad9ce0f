package org.retrograd.runtime;

import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.Loops;
import org.retrograd.runtime.kernel.Window;

/** Where the results of operations come from. Elements that are taken hold any numbers. */
abstract sealed class Memory permits Heap, Workspace {

    /** Cleared loops for one operation. */
    abstract Loops loops();

    /** Cleared extents for one operation. */
    abstract Extents extents();

    abstract Tensor take(ElementType type, Shape shape);

    abstract Tensor take(ElementType type, Extents extents);

    /** A tensor of the same elements in another shape. */
    abstract Tensor view(Tensor tensor, Extents extents);

    /** The same elements in the same shape, with this as the place of results. */
    abstract Tensor view(Tensor tensor);

    /** The window of these numbers; see {@link Window}. */
    abstract Window window(
            int channels, int height, int width, int windowHeight, int windowWidth, int stride, int padding);

    final Tensor zeros(ElementType type, Shape shape) {
        return full(type, shape, 0);
    }

    final Tensor full(ElementType type, Shape shape, double value) {
        Tensor result = take(type, shape);
        result.elements.fill(value);
        return result;
    }

    final Elements scratch(ElementType type, int size) {
        return take(type, extents().add(size)).elements;
    }
}
