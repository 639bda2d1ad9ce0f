package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.BinaryOp;
import org.retrograd.runtime.kernel.ReduceOp;

/**
 * Derivative rules of {@link Tensor}: sums, means and extremes. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class ReductionRules {

    private ReductionRules() {}

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.REVERSE)
    public static Tensor sumAdjoint(Tensor x, double d) {
        return x.memory.full(x.type(), x.extents, d);
    }

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.FORWARD)
    public static double sumTangent(Tensor x, Tensor d) {
        return d.sum();
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.REVERSE)
    public static Tensor meanAdjoint(Tensor x, double d) {
        return x.memory.full(x.type(), x.extents, d / x.size());
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.FORWARD)
    public static double meanTangent(Tensor x, Tensor d) {
        return d.mean();
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.REVERSE)
    public static Tensor maxAdjoint(Tensor x, double y, double d) {
        return shareOf(x, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.FORWARD)
    public static double maxTangent(Tensor x, double y, Tensor d) {
        return shareOf(x, y, 1).elements.dot(d.elements);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.REVERSE)
    public static Tensor minAdjoint(Tensor x, double y, double d) {
        return shareOf(x, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.FORWARD)
    public static double minTangent(Tensor x, double y, Tensor d) {
        return shareOf(x, y, 1).elements.dot(d.elements);
    }

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.REVERSE)
    public static Tensor sumAdjoint(Tensor x, int axis, boolean keepDims, Tensor d) {
        return Reductions.spread(d, x.extents, Reductions.axes("sum", x.extents, axis));
    }

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.FORWARD)
    public static Tensor sumTangent(Tensor x, int axis, boolean keepDims, Tensor d) {
        return d.sum(axis, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.REVERSE)
    public static Tensor meanAdjoint(Tensor x, int axis, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("mean", x.extents, axis);
        return Reductions.spread(d.div(Reductions.count(x.extents, reduced)), x.extents, reduced);
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.FORWARD)
    public static Tensor meanTangent(Tensor x, int axis, boolean keepDims, Tensor d) {
        return d.mean(axis, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.REVERSE)
    public static Tensor maxAdjoint(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        return shareOf(x, Reductions.axes("max", x.extents, axis), y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.FORWARD)
    public static Tensor maxTangent(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        return meanOf(x, Reductions.axes("max", x.extents, axis), y, d, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.REVERSE)
    public static Tensor minAdjoint(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        return shareOf(x, Reductions.axes("min", x.extents, axis), y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.FORWARD)
    public static Tensor minTangent(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        return meanOf(x, Reductions.axes("min", x.extents, axis), y, d, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.REVERSE)
    public static Tensor sumAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        return Reductions.spread(d, x.extents, Reductions.axes("sum", x.extents, axes));
    }

    @DerivativeOf(type = Tensor.class, method = "sum", direction = Direction.FORWARD)
    public static Tensor sumTangent(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        return d.sum(axes, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.REVERSE)
    public static Tensor meanAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("mean", x.extents, axes);
        return Reductions.spread(d.div(Reductions.count(x.extents, reduced)), x.extents, reduced);
    }

    @DerivativeOf(type = Tensor.class, method = "mean", direction = Direction.FORWARD)
    public static Tensor meanTangent(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        return d.mean(axes, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.REVERSE)
    public static Tensor maxAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        return shareOf(x, Reductions.axes("max", x.extents, axes), y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "max", result = true, direction = Direction.FORWARD)
    public static Tensor maxTangent(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        return meanOf(x, Reductions.axes("max", x.extents, axes), y, d, keepDims);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.REVERSE)
    public static Tensor minAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        return shareOf(x, Reductions.axes("min", x.extents, axes), y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "min", result = true, direction = Direction.FORWARD)
    public static Tensor minTangent(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        return meanOf(x, Reductions.axes("min", x.extents, axes), y, d, keepDims);
    }

    /** {@code d} in equal parts for all elements that are {@code y}; NaN if that is, which no element equals. */
    private static Tensor shareOf(Tensor x, double y, double d) {
        Tensor chosen = Broadcasting.pair(BinaryOp.EQUAL, x, y);
        double count = chosen.sum();
        return chosen.mul(count == 0 ? Double.NaN : d / count);
    }

    private static Tensor shareOf(Tensor x, long axes, Tensor y, Tensor d) {
        Tensor chosen = chosen(x, axes, y);
        Tensor count = Layout.as(sum(chosen, axes, false), d.extents);
        return chosen.mul(Reductions.spread(d.div(count), x.extents, axes));
    }

    private static Tensor meanOf(Tensor x, long axes, Tensor y, Tensor d, boolean keepDims) {
        Tensor chosen = chosen(x, axes, y);
        return sum(chosen.mul(d), axes, keepDims).div(sum(chosen, axes, keepDims));
    }

    private static Tensor chosen(Tensor x, long axes, Tensor y) {
        return x.equalTo(Reductions.spread(y, x.extents, axes));
    }

    private static Tensor sum(Tensor x, long axes, boolean keepDims) {
        return Reductions.reduce("sum", ReduceOp.SUM, x, axes, keepDims);
    }
}
