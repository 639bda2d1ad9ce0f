package org.retrograd.runtime;

import static org.retrograd.runtime.Broadcasting.pair;
import static org.retrograd.runtime.Broadcasting.sumTo;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.BinaryOp;

/**
 * Derivative rules of {@link Tensor}: arithmetic with broadcasting. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class ArithmeticRules {

    private ArithmeticRules() {}

    @DerivativeOf(type = Tensor.class, method = "add", direction = Direction.REVERSE)
    public static Tensor addLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d, a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "add", direction = Direction.FORWARD)
    public static Tensor addLeftTangent(Tensor a, Tensor b, Tensor d) {
        return Broadcasting.expandFor("add", d, b);
    }

    @DerivativeOf(type = Tensor.class, method = "add", parameter = 1, direction = Direction.REVERSE)
    public static Tensor addRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d, b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "add", parameter = 1, direction = Direction.FORWARD)
    public static Tensor addRightTangent(Tensor a, Tensor b, Tensor d) {
        return Broadcasting.expandFor("add", d, a);
    }

    @DerivativeOf(type = Tensor.class, method = "sub", direction = Direction.REVERSE)
    public static Tensor subLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d, a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "sub", direction = Direction.FORWARD)
    public static Tensor subLeftTangent(Tensor a, Tensor b, Tensor d) {
        return Broadcasting.expandFor("sub", d, b);
    }

    @DerivativeOf(type = Tensor.class, method = "sub", parameter = 1, direction = Direction.REVERSE)
    public static Tensor subRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d, b.extents).neg();
    }

    @DerivativeOf(type = Tensor.class, method = "sub", parameter = 1, direction = Direction.FORWARD)
    public static Tensor subRightTangent(Tensor a, Tensor b, Tensor d) {
        return Broadcasting.expandFor("sub", d.neg(), a);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", direction = Direction.REVERSE)
    public static Tensor mulLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d.mul(b), a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", direction = Direction.FORWARD)
    public static Tensor mulLeftTangent(Tensor a, Tensor b, Tensor d) {
        return d.mul(b);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", parameter = 1, direction = Direction.REVERSE)
    public static Tensor mulRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(d.mul(a), b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", parameter = 1, direction = Direction.FORWARD)
    public static Tensor mulRightTangent(Tensor a, Tensor b, Tensor d) {
        return a.mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "div", direction = Direction.REVERSE)
    public static Tensor divLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(quotient(d, b), a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "div", direction = Direction.FORWARD)
    public static Tensor divLeftTangent(Tensor a, Tensor b, Tensor d) {
        return quotient(d, b);
    }

    @DerivativeOf(type = Tensor.class, method = "div", parameter = 1, direction = Direction.REVERSE)
    public static Tensor divRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(divRightChain(a, b, d), b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "div", parameter = 1, direction = Direction.FORWARD)
    public static Tensor divRightTangent(Tensor a, Tensor b, Tensor d) {
        return divRightChain(a, b, d);
    }

    /** {@code -(d / b)(a / b)}: NaN where both operands are 0, but 0 where {@code d} is. */
    private static Tensor divRightChain(Tensor a, Tensor b, Tensor d) {
        return quotient(quotient(d, b).mul(a), b).neg();
    }

    /** A quotient that is 0 where both are: a pole that nothing depends on makes no NaN. */
    private static Tensor quotient(Tensor d, Tensor divisor) {
        return pair("div", BinaryOp.ADJOINT_QUOTIENT, d, divisor);
    }

    @DerivativeOf(type = Tensor.class, method = "pow", direction = Direction.REVERSE)
    public static Tensor powLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("pow", BinaryOp.CHAIN, pair("pow", BinaryOp.POW_BY_BASE, a, b), d), a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "pow", direction = Direction.FORWARD)
    public static Tensor powLeftTangent(Tensor a, Tensor b, Tensor d) {
        return pair("pow", BinaryOp.CHAIN, pair("pow", BinaryOp.POW_BY_BASE, a, b), d);
    }

    @DerivativeOf(type = Tensor.class, method = "pow", parameter = 1, direction = Direction.REVERSE)
    public static Tensor powRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("pow", BinaryOp.CHAIN, pair("pow", BinaryOp.POW_BY_EXPONENT, a, b), d), b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "pow", parameter = 1, direction = Direction.FORWARD)
    public static Tensor powRightTangent(Tensor a, Tensor b, Tensor d) {
        return pair("pow", BinaryOp.CHAIN, pair("pow", BinaryOp.POW_BY_EXPONENT, a, b), d);
    }

    @DerivativeOf(type = Tensor.class, method = "maximum", direction = Direction.REVERSE)
    public static Tensor maximumLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("maximum", BinaryOp.SHARE_OF_MAXIMUM, a, b).mul(d), a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "maximum", direction = Direction.FORWARD)
    public static Tensor maximumLeftTangent(Tensor a, Tensor b, Tensor d) {
        return pair("maximum", BinaryOp.SHARE_OF_MAXIMUM, a, b).mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "maximum", parameter = 1, direction = Direction.REVERSE)
    public static Tensor maximumRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("maximum", BinaryOp.SHARE_OF_MAXIMUM, b, a).mul(d), b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "maximum", parameter = 1, direction = Direction.FORWARD)
    public static Tensor maximumRightTangent(Tensor a, Tensor b, Tensor d) {
        return pair("maximum", BinaryOp.SHARE_OF_MAXIMUM, b, a).mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "minimum", direction = Direction.REVERSE)
    public static Tensor minimumLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("minimum", BinaryOp.SHARE_OF_MAXIMUM, b, a).mul(d), a.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "minimum", direction = Direction.FORWARD)
    public static Tensor minimumLeftTangent(Tensor a, Tensor b, Tensor d) {
        return pair("minimum", BinaryOp.SHARE_OF_MAXIMUM, b, a).mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "minimum", parameter = 1, direction = Direction.REVERSE)
    public static Tensor minimumRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return sumTo(pair("minimum", BinaryOp.SHARE_OF_MAXIMUM, a, b).mul(d), b.extents);
    }

    @DerivativeOf(type = Tensor.class, method = "minimum", parameter = 1, direction = Direction.FORWARD)
    public static Tensor minimumRightTangent(Tensor a, Tensor b, Tensor d) {
        return pair("minimum", BinaryOp.SHARE_OF_MAXIMUM, a, b).mul(d);
    }
}
