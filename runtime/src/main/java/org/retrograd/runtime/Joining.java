package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * Several tensors made one.
 */
public final class Joining {

    private Joining() {}

    /** {@code a} and behind it {@code b} along an axis; all other extents are equal. */
    public static Tensor concat(Tensor a, Tensor b, int axis) {
        Broadcasting.requireSameType("concat", a, b);
        int counted = a.extents.axis("concat", axis);
        requireEqualBut(a, b, counted);
        int first = a.extents.extent(counted);
        int second = b.extents.extent(counted);
        Memory memory = Broadcasting.memory(a, b);
        Extents extents = memory.extents().add(a.extents, 0, counted).add(first + second);
        Tensor out = memory.take(a.type(), extents.add(a.extents, counted + 1, a.rank()));
        Layout.copyPart(memory, out.extents, counted, 0, first, a.elements, out.elements, true);
        Layout.copyPart(memory, out.extents, counted, first, second, b.elements, out.elements, true);
        return out;
    }

    /** The first part of {@code d}. */
    @DerivativeOf(type = Joining.class, method = "concat", direction = Direction.REVERSE)
    public static Tensor concatLeftAdjoint(Tensor a, Tensor b, int axis, Tensor d) {
        return d.slice(axis, 0, a.size(axis));
    }

    /** {@code d} and behind it zeros. */
    @DerivativeOf(type = Joining.class, method = "concat", direction = Direction.FORWARD)
    public static Tensor concatLeftTangent(Tensor a, Tensor b, int axis, Tensor d) {
        return concat(d, Tensor.zerosLike(b), axis);
    }

    /** The second part of {@code d}. */
    @DerivativeOf(type = Joining.class, method = "concat", parameter = 1, direction = Direction.REVERSE)
    public static Tensor concatRightAdjoint(Tensor a, Tensor b, int axis, Tensor d) {
        return d.slice(axis, a.size(axis), a.size(axis) + b.size(axis));
    }

    /** Zeros and behind them {@code d}. */
    @DerivativeOf(type = Joining.class, method = "concat", parameter = 1, direction = Direction.FORWARD)
    public static Tensor concatRightTangent(Tensor a, Tensor b, int axis, Tensor d) {
        return concat(Tensor.zerosLike(a), d, axis);
    }

    /** Two tensors of one shape along a new axis of extent 2. */
    public static Tensor stack(Tensor a, Tensor b, int axis) {
        Elementwise.requireSameShape("stack", a, b);
        return concat(Axes.unsqueeze(a, axis), Axes.unsqueeze(b, axis), axis);
    }

    /** The first of {@code d} along the axis. */
    @DerivativeOf(type = Joining.class, method = "stack", direction = Direction.REVERSE)
    public static Tensor stackLeftAdjoint(Tensor a, Tensor b, int axis, Tensor d) {
        return Layout.as(d.slice(axis, 0, 1), a.extents);
    }

    /** {@code d} and zeros. */
    @DerivativeOf(type = Joining.class, method = "stack", direction = Direction.FORWARD)
    public static Tensor stackLeftTangent(Tensor a, Tensor b, int axis, Tensor d) {
        return stack(d, Tensor.zerosLike(b), axis);
    }

    /** The second of {@code d} along the axis. */
    @DerivativeOf(type = Joining.class, method = "stack", parameter = 1, direction = Direction.REVERSE)
    public static Tensor stackRightAdjoint(Tensor a, Tensor b, int axis, Tensor d) {
        return Layout.as(d.slice(axis, 1, 2), b.extents);
    }

    /** Zeros and {@code d}. */
    @DerivativeOf(type = Joining.class, method = "stack", parameter = 1, direction = Direction.FORWARD)
    public static Tensor stackRightTangent(Tensor a, Tensor b, int axis, Tensor d) {
        return stack(Tensor.zerosLike(a), d, axis);
    }

    private static void requireEqualBut(Tensor a, Tensor b, int axis) {
        boolean fits = a.rank() == b.rank();
        for (int i = 0; fits && i < a.rank(); i++) {
            fits = i == axis || a.extents.extent(i) == b.extents.extent(i);
        }
        if (!fits) {
            throw ShapeException.of(
                    "concat", a.extents, b.extents, "all extents but those of axis " + axis + " must be equal");
        }
    }
}
