package org.retrograd.runtime;

import static org.retrograd.runtime.Elementwise.chain;
import static org.retrograd.runtime.Elementwise.line;
import static org.retrograd.runtime.Elementwise.map;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.LineOp;
import org.retrograd.runtime.kernel.UnaryOp;

/**
 * Functions that layers of networks end in.
 */
public final class Activations {

    private Activations() {}

    /** 1 / (1 + e<sup>-x</sup>), without overflow. */
    public static Tensor sigmoid(Tensor x) {
        return map(UnaryOp.SIGMOID, x);
    }

    /** {@code d} times the derivative. */
    @DerivativeOf(type = Activations.class, method = "sigmoid", result = true)
    public static Tensor sigmoidChain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.SIGMOID, y, d);
    }

    /** log(1 + e<sup>x</sup>), without overflow. */
    public static Tensor softplus(Tensor x) {
        return map(UnaryOp.SOFTPLUS, x);
    }

    /** {@code d} times the derivative. */
    @DerivativeOf(type = Activations.class, method = "softplus")
    public static Tensor softplusChain(Tensor x, Tensor d) {
        return chain(UnaryOp.SOFTPLUS, x, d);
    }

    /** The element if it is positive, else 0; derivative 0 at 0. */
    public static Tensor relu(Tensor x) {
        return map(UnaryOp.RELU, x);
    }

    /** {@code d} times the derivative. */
    @DerivativeOf(type = Activations.class, method = "relu")
    public static Tensor reluChain(Tensor x, Tensor d) {
        return chain(UnaryOp.RELU, x, d);
    }

    /** x Φ(x), with the normal distribution function Φ. */
    public static Tensor gelu(Tensor x) {
        return map(UnaryOp.GELU, x);
    }

    /** {@code d} times the derivative. */
    @DerivativeOf(type = Activations.class, method = "gelu")
    public static Tensor geluChain(Tensor x, Tensor d) {
        return chain(UnaryOp.GELU, x, d);
    }

    /** x times the sigmoid of x. */
    public static Tensor silu(Tensor x) {
        return map(UnaryOp.SILU, x);
    }

    /** {@code d} times the derivative. */
    @DerivativeOf(type = Activations.class, method = "silu")
    public static Tensor siluChain(Tensor x, Tensor d) {
        return chain(UnaryOp.SILU, x, d);
    }

    /**
     * Exponentials along an axis, divided by their sum. The greatest is subtracted first, so nothing overflows. A line with NaN or positive
     * infinity, and one of nothing but negative infinity, is NaN throughout.
     */
    public static Tensor softmax(Tensor x, int axis) {
        return line("softmax", LineOp.SOFTMAX, x, axis);
    }

    /** {@code y (d - dot(y, d))}: the Jacobian is symmetric, so the adjoint and the tangent are alike. */
    @DerivativeOf(type = Activations.class, method = "softmax", result = true)
    public static Tensor softmaxChain(Tensor x, int axis, Tensor y, Tensor d) {
        return line("softmax", LineOp.SOFTMAX_CHAIN, y, d, axis);
    }

    /** The logarithm of {@link #softmax}, finite where softmax itself is too small for a number. */
    public static Tensor logSoftmax(Tensor x, int axis) {
        return line("logSoftmax", LineOp.LOG_SOFTMAX, x, axis);
    }

    /** {@code d - exp(y) sum(d)} */
    @DerivativeOf(type = Activations.class, method = "logSoftmax", result = true, direction = Direction.REVERSE)
    public static Tensor logSoftmaxAdjoint(Tensor x, int axis, Tensor y, Tensor d) {
        return line("logSoftmax", LineOp.LOG_SOFTMAX_ADJOINT, y, d, axis);
    }

    /** {@code d - dot(exp(y), d)} */
    @DerivativeOf(type = Activations.class, method = "logSoftmax", result = true, direction = Direction.FORWARD)
    public static Tensor logSoftmaxTangent(Tensor x, int axis, Tensor y, Tensor d) {
        return line("logSoftmax", LineOp.LOG_SOFTMAX_TANGENT, y, d, axis);
    }
}
