package org.retrograd.runtime;

import java.util.Arrays;

/** The extents of a tensor's axes. The last axis is the one whose elements are neighbours. */
final class Shape {

    static final Shape SCALAR = of();

    /** Sets of axes are the bits of a long, and its sign is left alone. */
    private static final int MOST_AXES = 62;

    private static final long TOO_MANY = 1L << 31;

    private final int[] extents;
    private final int size;

    private Shape(int[] extents, int size) {
        this.extents = extents;
        this.size = size;
    }

    static Shape of(int... extents) {
        if (extents.length > MOST_AXES) {
            throw new IllegalArgumentException(
                    "a shape of " + extents.length + " axes: there are at most " + MOST_AXES);
        }
        return new Shape(extents.clone(), count(extents));
    }

    /** The product of the extents; 0 if one is, however large others are. */
    private static int count(int... extents) {
        long size = 1;
        boolean isEmpty = false;
        for (int extent : extents) {
            if (extent < 0) {
                throw new IllegalArgumentException(
                        "the shape " + Arrays.toString(extents) + " has a negative extent: " + extent);
            }
            isEmpty |= extent == 0;
            size = Math.min(TOO_MANY, size * Math.max(1, extent));
        }
        if (!isEmpty && size == TOO_MANY) {
            throw new IllegalArgumentException("the shape " + Arrays.toString(extents)
                    + " has more elements than an array can hold, 2147483647; split it along an axis");
        }
        return isEmpty ? 0 : (int) size;
    }

    int rank() {
        return extents.length;
    }

    int size() {
        return size;
    }

    int extent(int axis) {
        return extents[axis];
    }

    /** The extent of an axis counted from the last, which is 0; 1 for axes that broadcasting adds. */
    int fromLast(int axis) {
        return axis < extents.length ? extents[extents.length - 1 - axis] : 1;
    }

    int[] toArray() {
        return extents.clone();
    }

    boolean is(int[] others, int rank) {
        return Arrays.equals(extents, 0, extents.length, others, 0, rank);
    }

    /** The number of elements from one to the next along the axis. */
    int stride(int axis) {
        return product(axis + 1, extents.length);
    }

    /** The product of the extents of some axes. */
    int product(int from, int to) {
        int product = 1;
        for (int axis = from; axis < to; axis++) {
            product *= extents[axis];
        }
        return product;
    }

    /** The axis that a number means; negative ones count from behind. */
    int axis(String operation, int axis) {
        int counted = axis < 0 ? axis + extents.length : axis;
        if (counted < 0 || counted >= extents.length) {
            throw ShapeException.of(operation, this, "there is no axis " + axis);
        }
        return counted;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof Shape shape && Arrays.equals(extents, shape.extents));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    @Override
    public String toString() {
        return Arrays.toString(extents);
    }
}
