package org.retrograd.runtime;

import org.retrograd.Rules;
import org.retrograd.runtime.kernel.ReduceOp;

/**
 * Numbers that say something about many: of all elements, along one axis, or along several. Reduced axes are kept with extent 1, or not.
 */
@Rules(StatisticsRules.class)
public final class Statistics {

    private Statistics() {}

    /** The mean of the squared differences from the mean; divided by the number of elements, not by one less. */
    public static double var(Tensor x) {
        return var(x, Reductions.all(x.extents), false).item();
    }

    /** The same along an axis. */
    public static Tensor var(Tensor x, int axis, boolean keepDims) {
        return var(x, Reductions.axes("var", x.extents, axis), keepDims);
    }

    /** The same along axes. */
    public static Tensor var(Tensor x, int[] axes, boolean keepDims) {
        return var(x, Reductions.axes("var", x.extents, axes), keepDims);
    }

    /** The logarithm of the sum of exponentials, without overflow; negative infinity if there is no element. */
    public static double logSumExp(Tensor x) {
        return logSumExp(x, Reductions.all(x.extents), false).item();
    }

    /** The same along an axis. */
    public static Tensor logSumExp(Tensor x, int axis, boolean keepDims) {
        return logSumExp(x, Reductions.axes("logSumExp", x.extents, axis), keepDims);
    }

    /** The same along axes. */
    public static Tensor logSumExp(Tensor x, int[] axes, boolean keepDims) {
        return logSumExp(x, Reductions.axes("logSumExp", x.extents, axes), keepDims);
    }

    /** The Euclidean norm; its derivative at 0 is 0. */
    public static double norm(Tensor x) {
        return norm(x, Reductions.all(x.extents), false).item();
    }

    /** The same along an axis. */
    public static Tensor norm(Tensor x, int axis, boolean keepDims) {
        return norm(x, Reductions.axes("norm", x.extents, axis), keepDims);
    }

    /** The same along axes. */
    public static Tensor norm(Tensor x, int[] axes, boolean keepDims) {
        return norm(x, Reductions.axes("norm", x.extents, axes), keepDims);
    }

    private static Tensor var(Tensor x, long axes, boolean keepDims) {
        return Reductions.mean(centred(x, axes).square(), axes, keepDims);
    }

    static Tensor centred(Tensor x, long axes) {
        return x.sub(Reductions.mean(x, axes, true));
    }

    private static Tensor logSumExp(Tensor x, long axes, boolean keepDims) {
        if (Reductions.count(x.extents, axes) == 0) {
            return Reductions.reduce("logSumExp", ReduceOp.SUM, x, axes, keepDims)
                    .log();
        }
        Tensor max = Reductions.reduce("logSumExp", ReduceOp.MAX, x, axes, true);
        // Infinity less infinity is no number; an infinite maximum is the result already.
        Tensor shift = Indexing.where(max.abs().equalTo(infinity(max)), Tensor.zerosLike(max), max);
        Tensor sum = Reductions.reduce("logSumExp", ReduceOp.SUM, x.sub(shift).exp(), axes, keepDims);
        return sum.log().add(Layout.as(shift, sum.extents));
    }

    private static Tensor infinity(Tensor x) {
        return x.memory.full(x.type(), x.extents, Double.POSITIVE_INFINITY);
    }

    private static Tensor norm(Tensor x, long axes, boolean keepDims) {
        Tensor norm = Reductions.reduce("norm", ReduceOp.SUM, x.square(), axes, keepDims)
                .sqrt();
        return x.size() == 0 || areSquaresExact(norm) ? norm : scaledNorm(x, axes, keepDims);
    }

    /** Whether no square has overflowed, and none that counts has underflowed. */
    private static boolean areSquaresExact(Tensor norm) {
        double least = norm.type() == ElementType.FLOAT32 ? 1e-15 : 1e-145;
        boolean areExact = true;
        for (int i = 0; i < norm.size(); i++) {
            double each = norm.elements.get(i);
            areExact &= each > least && each < Double.POSITIVE_INFINITY;
        }
        return areExact;
    }

    /** Each line is divided by its greatest element first. */
    private static Tensor scaledNorm(Tensor x, long axes, boolean keepDims) {
        Tensor greatest = Reductions.reduce("norm", ReduceOp.MAX, x.abs(), axes, true);
        Tensor isNoScale = greatest.equalTo(Tensor.zerosLike(greatest)).add(greatest.equalTo(infinity(greatest)));
        Tensor scale = Indexing.where(isNoScale, x.memory.full(x.type(), greatest.extents, 1), greatest);
        Tensor sum = Reductions.reduce("norm", ReduceOp.SUM, x.div(scale).square(), axes, keepDims);
        return sum.sqrt().mul(Layout.as(scale, sum.extents));
    }
}
