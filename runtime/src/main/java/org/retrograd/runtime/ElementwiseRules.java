package org.retrograd.runtime;

import static org.retrograd.runtime.Elementwise.chain;

import org.retrograd.DerivativeOf;
import org.retrograd.runtime.kernel.UnaryOp;

/**
 * Derivative rules of {@link Tensor}: functions of each element. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class ElementwiseRules {

    private ElementwiseRules() {}

    @DerivativeOf(type = Tensor.class, method = "neg")
    public static Tensor negChain(Tensor x, Tensor d) {
        return chain(UnaryOp.NEG, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "abs")
    public static Tensor absChain(Tensor x, Tensor d) {
        return chain(UnaryOp.ABS, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "exp", result = true)
    public static Tensor expChain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.EXP, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "expm1", result = true)
    public static Tensor expm1Chain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.EXPM1, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "log")
    public static Tensor logChain(Tensor x, Tensor d) {
        return chain(UnaryOp.LOG, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "log1p")
    public static Tensor log1pChain(Tensor x, Tensor d) {
        return chain(UnaryOp.LOG1P, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "sqrt", result = true)
    public static Tensor sqrtChain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.SQRT, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "rsqrt", result = true)
    public static Tensor rsqrtChain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.RSQRT, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "square")
    public static Tensor squareChain(Tensor x, Tensor d) {
        return chain(UnaryOp.SQUARE, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "sin")
    public static Tensor sinChain(Tensor x, Tensor d) {
        return chain(UnaryOp.SIN, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "cos")
    public static Tensor cosChain(Tensor x, Tensor d) {
        return chain(UnaryOp.COS, x, d);
    }

    @DerivativeOf(type = Tensor.class, method = "tanh", result = true)
    public static Tensor tanhChain(Tensor x, Tensor y, Tensor d) {
        return chain(UnaryOp.TANH, y, d);
    }

    @DerivativeOf(type = Tensor.class, method = "erf")
    public static Tensor erfChain(Tensor x, Tensor d) {
        return chain(UnaryOp.ERF, x, d);
    }
}
