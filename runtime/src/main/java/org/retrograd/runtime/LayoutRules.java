package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * Derivative rules of {@link Tensor}: other shapes, orders and parts. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class LayoutRules {

    private LayoutRules() {}

    @DerivativeOf(type = Tensor.class, method = "transpose")
    public static Tensor transposeChain(Tensor x, Tensor d) {
        return d.transpose();
    }

    @DerivativeOf(type = Tensor.class, method = "permute", direction = Direction.REVERSE)
    public static Tensor permuteAdjoint(Tensor x, int[] order, Tensor d) {
        return d.permute(Layout.inverse(x.extents, order));
    }

    @DerivativeOf(type = Tensor.class, method = "permute", direction = Direction.FORWARD)
    public static Tensor permuteTangent(Tensor x, int[] order, Tensor d) {
        return d.permute(order);
    }

    @DerivativeOf(type = Tensor.class, method = "reshape", direction = Direction.REVERSE)
    public static Tensor reshapeAdjoint(Tensor x, int[] shape, Tensor d) {
        return Layout.as(d, x.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "reshape", direction = Direction.FORWARD)
    public static Tensor reshapeTangent(Tensor x, int[] shape, Tensor d) {
        return d.reshape(shape);
    }

    @DerivativeOf(type = Tensor.class, method = "flatten", direction = Direction.REVERSE)
    public static Tensor flattenAdjoint(Tensor x, int from, Tensor d) {
        return Layout.as(d, x.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "flatten", direction = Direction.FORWARD)
    public static Tensor flattenTangent(Tensor x, int from, Tensor d) {
        return d.flatten(from);
    }

    @DerivativeOf(type = Tensor.class, method = "slice", direction = Direction.REVERSE)
    public static Tensor sliceAdjoint(Tensor x, int axis, int from, int to, Tensor d) {
        Tensor out = d.memory.zeros(d.type(), x.extents);
        int counted = x.extents.axis("slice", axis);
        Layout.copyPart(d.memory, x.extents, counted, from, to - from, d.elements, out.elements, true);
        return out;
    }

    @DerivativeOf(type = Tensor.class, method = "slice", direction = Direction.FORWARD)
    public static Tensor sliceTangent(Tensor x, int axis, int from, int to, Tensor d) {
        return d.slice(axis, from, to);
    }
}
