package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/** Lines of elements with mean 0 and variance 1. */
public final class Normalization {

    private Normalization() {}

    /**
     * Normalizes along the last axis, then multiplies by {@code gain} and adds {@code bias}.
     *
     * @param gain of the extent of the last axis
     * @param bias of the extent of the last axis
     * @param epsilon what is added to the variance, so that equal elements make no division by 0
     */
    public static Tensor layerNorm(Tensor x, Tensor gain, Tensor bias, double epsilon) {
        if (x.rank() == 0 || gain.rank() != 1 || gain.size() != x.size(-1)) {
            throw ShapeException.of("layerNorm", x.extents, gain.extents, "the gain must be like the last axis");
        }
        Elementwise.requireSameShape("layerNorm", gain, bias);
        return normalized(x, epsilon).mul(gain).add(bias);
    }

    private static Tensor normalized(Tensor x, double epsilon) {
        return Statistics.centred(x, last(x)).mul(scale(x, epsilon));
    }

    private static Tensor scale(Tensor x, double epsilon) {
        return Statistics.var(x, -1, true).add(epsilon).rsqrt();
    }

    private static long last(Tensor x) {
        return Reductions.axes("layerNorm", x.extents, -1);
    }

    /** The normalization's Jacobian, which is symmetric, times {@code v}. */
    private static Tensor normalizedChain(Tensor x, double epsilon, Tensor v) {
        Tensor y = normalized(x, epsilon);
        Tensor alongY = y.mul(Reductions.mean(y.mul(v), last(x), true));
        return Statistics.centred(v, last(x)).sub(alongY).mul(scale(x, epsilon));
    }

    /** The adjoint of what is normalized. */
    @DerivativeOf(type = Normalization.class, method = "layerNorm", constant = 3, direction = Direction.REVERSE)
    public static Tensor layerNormAdjoint(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return normalizedChain(x, epsilon, d.mul(gain));
    }

    /** The tangent through what is normalized. */
    @DerivativeOf(type = Normalization.class, method = "layerNorm", constant = 3, direction = Direction.FORWARD)
    public static Tensor layerNormTangent(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return normalizedChain(x, epsilon, d).mul(gain);
    }

    /** The sum over lines of {@code d} times the normalized elements. */
    @DerivativeOf(
            type = Normalization.class,
            method = "layerNorm",
            parameter = 1,
            constant = 3,
            direction = Direction.REVERSE)
    public static Tensor layerNormGainAdjoint(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return Broadcasting.sumTo(d.mul(normalized(x, epsilon)), gain.extents);
    }

    /** The normalized elements times {@code d}. */
    @DerivativeOf(
            type = Normalization.class,
            method = "layerNorm",
            parameter = 1,
            constant = 3,
            direction = Direction.FORWARD)
    public static Tensor layerNormGainTangent(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return normalized(x, epsilon).mul(d);
    }

    /** The sum of {@code d} over lines. */
    @DerivativeOf(
            type = Normalization.class,
            method = "layerNorm",
            parameter = 2,
            constant = 3,
            direction = Direction.REVERSE)
    public static Tensor layerNormBiasAdjoint(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return Broadcasting.sumTo(d, bias.extents);
    }

    /** {@code d} for each line. */
    @DerivativeOf(
            type = Normalization.class,
            method = "layerNorm",
            parameter = 2,
            constant = 3,
            direction = Direction.FORWARD)
    public static Tensor layerNormBiasTangent(Tensor x, Tensor gain, Tensor bias, double epsilon, Tensor d) {
        return Broadcasting.expand("layerNorm", d, x.extents);
    }
}
