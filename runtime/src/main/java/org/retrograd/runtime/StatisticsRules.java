package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.BinaryOp;
import org.retrograd.runtime.kernel.ReduceOp;

/** Derivative rules of {@link Statistics}; their names are explained at {@link ArithmeticRules}. */
public final class StatisticsRules {

    private StatisticsRules() {}

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.REVERSE)
    public static Tensor varAdjoint(Tensor x, double d) {
        long all = Reductions.all(x.extents);
        return variancePartial(x, all).mul(d);
    }

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.FORWARD)
    public static double varTangent(Tensor x, Tensor d) {
        long all = Reductions.all(x.extents);
        return variancePartial(x, all).elements.dot(d.elements);
    }

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.REVERSE)
    public static Tensor varAdjoint(Tensor x, int axis, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("var", x.extents, axis);
        return variancePartial(x, reduced).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.FORWARD)
    public static Tensor varTangent(Tensor x, int axis, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("var", x.extents, axis);
        return Reductions.reduce(
                "var", ReduceOp.SUM, variancePartial(x, reduced).mul(d), reduced, keepDims);
    }

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.REVERSE)
    public static Tensor varAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("var", x.extents, axes);
        return variancePartial(x, reduced).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "var", direction = Direction.FORWARD)
    public static Tensor varTangent(Tensor x, int[] axes, boolean keepDims, Tensor d) {
        long reduced = Reductions.axes("var", x.extents, axes);
        return Reductions.reduce(
                "var", ReduceOp.SUM, variancePartial(x, reduced).mul(d), reduced, keepDims);
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.REVERSE)
    public static Tensor logSumExpAdjoint(Tensor x, double y, double d) {
        long all = Reductions.all(x.extents);
        return softmaxOf(x, all, Tensors.scalar(y).to(x.type())).mul(d);
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.FORWARD)
    public static double logSumExpTangent(Tensor x, double y, Tensor d) {
        long all = Reductions.all(x.extents);
        return softmaxOf(x, all, Tensors.scalar(y).to(x.type())).elements.dot(d.elements);
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.REVERSE)
    public static Tensor logSumExpAdjoint(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("logSumExp", x.extents, axis);
        return softmaxOf(x, reduced, y).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.FORWARD)
    public static Tensor logSumExpTangent(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("logSumExp", x.extents, axis);
        return Reductions.reduce(
                "logSumExp", ReduceOp.SUM, softmaxOf(x, reduced, y).mul(d), reduced, keepDims);
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.REVERSE)
    public static Tensor logSumExpAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("logSumExp", x.extents, axes);
        return softmaxOf(x, reduced, y).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "logSumExp", result = true, direction = Direction.FORWARD)
    public static Tensor logSumExpTangent(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("logSumExp", x.extents, axes);
        return Reductions.reduce(
                "logSumExp", ReduceOp.SUM, softmaxOf(x, reduced, y).mul(d), reduced, keepDims);
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.REVERSE)
    public static Tensor normAdjoint(Tensor x, double y, double d) {
        long all = Reductions.all(x.extents);
        return direction(x, all, Tensors.scalar(y).to(x.type())).mul(d);
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.FORWARD)
    public static double normTangent(Tensor x, double y, Tensor d) {
        long all = Reductions.all(x.extents);
        return direction(x, all, Tensors.scalar(y).to(x.type())).elements.dot(d.elements);
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.REVERSE)
    public static Tensor normAdjoint(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("norm", x.extents, axis);
        return direction(x, reduced, y).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.FORWARD)
    public static Tensor normTangent(Tensor x, int axis, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("norm", x.extents, axis);
        return Reductions.reduce("norm", ReduceOp.SUM, direction(x, reduced, y).mul(d), reduced, keepDims);
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.REVERSE)
    public static Tensor normAdjoint(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("norm", x.extents, axes);
        return direction(x, reduced, y).mul(Reductions.spread(d, x.extents, reduced));
    }

    @DerivativeOf(type = Statistics.class, method = "norm", result = true, direction = Direction.FORWARD)
    public static Tensor normTangent(Tensor x, int[] axes, boolean keepDims, Tensor y, Tensor d) {
        long reduced = Reductions.axes("norm", x.extents, axes);
        return Reductions.reduce("norm", ReduceOp.SUM, direction(x, reduced, y).mul(d), reduced, keepDims);
    }

    private static Tensor variancePartial(Tensor x, long axes) {
        return Statistics.centred(x, axes).mul(2.0 / Reductions.count(x.extents, axes));
    }

    /** The partial derivatives of the logarithm {@code y} of a sum of exponentials; 0 for elements that add nothing to it. */
    private static Tensor softmaxOf(Tensor x, long axes, Tensor y) {
        Tensor sum = Reductions.spread(y, x.extents, axes);
        Tensor share = x.sub(sum).exp();
        Tensor none = x.memory.full(x.type(), x.extents, Double.NEGATIVE_INFINITY);
        return Indexing.where(x.equalTo(none).mul(sum.equalTo(none)), Tensor.zerosLike(x), share);
    }

    /** {@code x} divided by its norm {@code y}, or 0. */
    private static Tensor direction(Tensor x, long axes, Tensor y) {
        return Broadcasting.pair("norm", BinaryOp.ADJOINT_QUOTIENT, x, Reductions.spread(y, x.extents, axes));
    }
}
