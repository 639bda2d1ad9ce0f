package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/** Axes of extent 1 that come and go. */
public final class Axes {

    private Axes() {}

    /**
     * The same elements with one more axis of extent 1.
     *
     * @param axis the number that the new axis has in the result
     */
    public static Tensor unsqueeze(Tensor x, int axis) {
        int counted = axis < 0 ? axis + x.rank() + 1 : axis;
        if (counted < 0 || counted > x.rank()) {
            throw ShapeException.of("unsqueeze", x.extents, "there is no axis " + axis + " to insert");
        }
        Extents extents = x.memory.extents().add(x.extents, 0, counted).add(1);
        return x.memory.view(x, extents.add(x.extents, counted, x.rank()));
    }

    /** {@code d} without the axis. */
    @DerivativeOf(type = Axes.class, method = "unsqueeze", direction = Direction.REVERSE)
    public static Tensor unsqueezeAdjoint(Tensor x, int axis, Tensor d) {
        return Layout.as(d, x.extents);
    }

    /** {@code d} with the axis. */
    @DerivativeOf(type = Axes.class, method = "unsqueeze", direction = Direction.FORWARD)
    public static Tensor unsqueezeTangent(Tensor x, int axis, Tensor d) {
        return unsqueeze(d, axis);
    }

    /** The same elements without an axis, whose extent must be 1. */
    public static Tensor squeeze(Tensor x, int axis) {
        int counted = x.extents.axis("squeeze", axis);
        if (x.extents.extent(counted) != 1) {
            throw ShapeException.of("squeeze", x.extents, "the extent of axis " + axis + " is not 1");
        }
        Extents extents = x.memory.extents().add(x.extents, 0, counted);
        return x.memory.view(x, extents.add(x.extents, counted + 1, x.rank()));
    }

    /** {@code d} with the axis. */
    @DerivativeOf(type = Axes.class, method = "squeeze", direction = Direction.REVERSE)
    public static Tensor squeezeAdjoint(Tensor x, int axis, Tensor d) {
        return Layout.as(d, x.extents);
    }

    /** {@code d} without the axis. */
    @DerivativeOf(type = Axes.class, method = "squeeze", direction = Direction.FORWARD)
    public static Tensor squeezeTangent(Tensor x, int axis, Tensor d) {
        return squeeze(d, axis);
    }
}
