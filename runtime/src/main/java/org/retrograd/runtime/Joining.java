package org.retrograd.runtime;

import java.util.Arrays;
import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * Several tensors made one.
 */
public final class Joining {

    private Joining() {}

    /** {@code a} and behind it {@code b} along an axis; all other extents are equal. */
    public static Tensor concat(Tensor a, Tensor b, int axis) {
        return concat(axis, a, b);
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
        return stack(axis, a, b);
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

    /** One or more tensors, each behind the one before along an axis; all other extents are equal. */
    public static Tensor concat(int axis, Tensor... parts) {
        Tensor first = first("concat", parts);
        int counted = first.extents.axis("concat", axis);
        Memory memory = first.memory;
        for (Tensor part : parts) {
            Broadcasting.requireSameType("concat", first, part);
            requireEqualBut(first, part, counted);
            memory = memory instanceof Heap ? part.memory : memory;
        }
        Extents extents = memory.extents().add(first.extents, 0, counted).add(end(parts, counted, parts.length));
        Tensor out = memory.take(first.type(), extents.add(first.extents, counted + 1, first.rank()));
        for (int k = 0; k < parts.length; k++) {
            place(parts[k], out, counted, end(parts, counted, k));
        }
        return out;
    }

    /** The part of {@code d} that belongs to this one. */
    @DerivativeOf(type = Joining.class, method = "concat", parameter = 1, direction = Direction.REVERSE)
    public static Tensor concatPartAdjoint(int axis, Tensor d, int k, Tensor... parts) {
        int counted = parts[k].extents.axis("concat", axis);
        return d.slice(axis, end(parts, counted, k), end(parts, counted, k + 1));
    }

    /** {@code d} among zeros. */
    @DerivativeOf(type = Joining.class, method = "concat", parameter = 1, direction = Direction.FORWARD)
    public static Tensor concatPartTangent(int axis, Tensor d, int k, Tensor... parts) {
        int counted = d.extents.axis("concat", axis);
        Extents extents = d.memory.extents().add(d.extents, 0, counted).add(end(parts, counted, parts.length));
        Tensor out = d.memory.take(d.type(), extents.add(d.extents, counted + 1, d.rank()));
        out.elements.fill(0);
        place(d, out, counted, end(parts, counted, k));
        return out;
    }

    /** One or more tensors of one shape along a new axis, whose number is that in the result. */
    public static Tensor stack(int axis, Tensor... parts) {
        Tensor first = first("stack", parts);
        Tensor[] thin = new Tensor[parts.length];
        for (int k = 0; k < parts.length; k++) {
            Elementwise.requireSameShape("stack", first, parts[k]);
            thin[k] = Axes.unsqueeze(parts[k], axis);
        }
        return concat(axis, thin);
    }

    /** The element of {@code d} along the axis that belongs to this one. */
    @DerivativeOf(type = Joining.class, method = "stack", parameter = 1, direction = Direction.REVERSE)
    public static Tensor stackPartAdjoint(int axis, Tensor d, int k, Tensor... parts) {
        return Layout.as(d.slice(axis, k, k + 1), parts[k].extents);
    }

    /** {@code d} among zeros. */
    @DerivativeOf(type = Joining.class, method = "stack", parameter = 1, direction = Direction.FORWARD)
    public static Tensor stackPartTangent(int axis, Tensor d, int k, Tensor... parts) {
        Tensor[] thin = new Tensor[parts.length];
        Arrays.fill(thin, Axes.unsqueeze(d, axis));
        return concatPartTangent(axis, thin[k], k, thin);
    }

    private static Tensor first(String name, Tensor... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException(
                    name + " of no tensors: the shape of the result is not known; give it one tensor or more");
        }
        return parts[0];
    }

    /** Where so many of the parts end along the axis. */
    private static int end(Tensor[] parts, int axis, int count) {
        int end = 0;
        for (int k = 0; k < count; k++) {
            end = Math.addExact(end, parts[k].extents.extent(axis));
        }
        return end;
    }

    private static void place(Tensor part, Tensor out, int axis, int from) {
        int extent = part.extents.extent(axis);
        Layout.copyPart(out.memory, out.extents, axis, from, extent, part.elements, out.elements, true);
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
