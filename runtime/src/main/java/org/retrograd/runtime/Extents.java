package org.retrograd.runtime;

import java.util.Arrays;

/** A shape in the making. It is used again and again, so that shapes that are known already need no new objects. */
final class Extents {

    private int[] extents = new int[8];
    private int rank;

    Extents clear() {
        rank = 0;
        return this;
    }

    Extents add(int extent) {
        if (rank == extents.length) {
            extents = Arrays.copyOf(extents, 2 * rank);
        }
        extents[rank++] = extent;
        return this;
    }

    /** Adds some axes of a shape. */
    Extents add(Shape shape, int from, int to) {
        for (int axis = from; axis < to; axis++) {
            add(shape.extent(axis));
        }
        return this;
    }

    boolean are(Shape shape) {
        return shape.is(extents, rank);
    }

    Shape toShape() {
        return Shape.of(Arrays.copyOf(extents, rank));
    }
}
