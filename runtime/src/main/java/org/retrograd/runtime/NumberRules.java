package org.retrograd.runtime;

import static org.retrograd.runtime.Broadcasting.pair;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.BinaryOp;

/**
 * Derivative rules of {@link Tensor}: arithmetic of a tensor and a number. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class NumberRules {

    private NumberRules() {}

    @DerivativeOf(type = Tensor.class, method = "add")
    public static Tensor addChain(Tensor a, double b, Tensor d) {
        return d;
    }

    @DerivativeOf(type = Tensor.class, method = "add", parameter = 1, direction = Direction.REVERSE)
    public static double addNumberAdjoint(Tensor a, double b, Tensor d) {
        return d.sum();
    }

    @DerivativeOf(type = Tensor.class, method = "add", parameter = 1, direction = Direction.FORWARD)
    public static Tensor addNumberTangent(Tensor a, double b, double d) {
        return a.memory.full(a.type(), a.extents, d);
    }

    @DerivativeOf(type = Tensor.class, method = "sub")
    public static Tensor subChain(Tensor a, double b, Tensor d) {
        return d;
    }

    @DerivativeOf(type = Tensor.class, method = "sub", parameter = 1, direction = Direction.REVERSE)
    public static double subNumberAdjoint(Tensor a, double b, Tensor d) {
        return -d.sum();
    }

    @DerivativeOf(type = Tensor.class, method = "sub", parameter = 1, direction = Direction.FORWARD)
    public static Tensor subNumberTangent(Tensor a, double b, double d) {
        return a.memory.full(a.type(), a.extents, -d);
    }

    @DerivativeOf(type = Tensor.class, method = "mul")
    public static Tensor mulChain(Tensor a, double b, Tensor d) {
        return d.mul(b);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", parameter = 1, direction = Direction.REVERSE)
    public static double mulNumberAdjoint(Tensor a, double b, Tensor d) {
        return d.elements.dot(a.elements);
    }

    @DerivativeOf(type = Tensor.class, method = "mul", parameter = 1, direction = Direction.FORWARD)
    public static Tensor mulNumberTangent(Tensor a, double b, double d) {
        return a.mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "div")
    public static Tensor divChain(Tensor a, double b, Tensor d) {
        return pair(BinaryOp.ADJOINT_QUOTIENT, d, b);
    }

    @DerivativeOf(type = Tensor.class, method = "div", parameter = 1, direction = Direction.REVERSE)
    public static double divNumberAdjoint(Tensor a, double b, Tensor d) {
        return pair(BinaryOp.ADJOINT_QUOTIENT, d.mul(a), -b * b).sum();
    }

    @DerivativeOf(type = Tensor.class, method = "div", parameter = 1, direction = Direction.FORWARD)
    public static Tensor divNumberTangent(Tensor a, double b, double d) {
        return pair(BinaryOp.ADJOINT_QUOTIENT, a.mul(-d), b * b);
    }

    @DerivativeOf(type = Tensor.class, method = "pow")
    public static Tensor powChain(Tensor a, double b, Tensor d) {
        return pair("pow", BinaryOp.CHAIN, pair(BinaryOp.POW_BY_BASE, a, b), d);
    }

    @DerivativeOf(type = Tensor.class, method = "pow", parameter = 1, direction = Direction.REVERSE)
    public static double powNumberAdjoint(Tensor a, double b, Tensor d) {
        return pair("pow", BinaryOp.CHAIN, pair(BinaryOp.POW_BY_EXPONENT, a, b), d)
                .sum();
    }

    @DerivativeOf(type = Tensor.class, method = "pow", parameter = 1, direction = Direction.FORWARD)
    public static Tensor powNumberTangent(Tensor a, double b, double d) {
        return pair(BinaryOp.POW_BY_EXPONENT, a, b).mul(d);
    }

    @DerivativeOf(
            type = Tensor.class,
            method = "clamp",
            constant = {1, 2})
    public static Tensor clampChain(Tensor x, double low, double high, Tensor d) {
        Tensor below = pair(BinaryOp.LESS, x, low);
        return pair(BinaryOp.LESS_OR_EQUAL, x, high).sub(below).mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "item", direction = Direction.REVERSE)
    public static Tensor itemAdjoint(Tensor x, double d) {
        return x.memory.full(x.type(), x.extents, d);
    }

    @DerivativeOf(type = Tensor.class, method = "item", direction = Direction.FORWARD)
    public static double itemTangent(Tensor x, Tensor d) {
        return d.item();
    }

    @DerivativeOf(type = Tensor.class, method = "get", direction = Direction.REVERSE)
    public static Tensor getAdjoint(Tensor x, int[] index, double d) {
        Tensor out = Tensor.zerosLike(x);
        out.elements.set(Elementwise.position(x.extents, index), d);
        return out;
    }

    @DerivativeOf(type = Tensor.class, method = "get", direction = Direction.FORWARD)
    public static double getTangent(Tensor x, int[] index, Tensor d) {
        return d.get(index);
    }

    @DerivativeOf(type = Tensor.class, method = "in")
    public static Tensor inChain(Tensor x, Workspace workspace, Tensor d) {
        return d;
    }

    @DerivativeOf(type = Tensor.class, method = "copy")
    public static Tensor copyChain(Tensor x, Tensor d) {
        return d;
    }

    @DerivativeOf(type = Tensor.class, method = "to", direction = Direction.REVERSE)
    public static Tensor toAdjoint(Tensor x, ElementType other, Tensor d) {
        return d.to(x.type());
    }

    @DerivativeOf(type = Tensor.class, method = "to", direction = Direction.FORWARD)
    public static Tensor toTangent(Tensor x, ElementType other, Tensor d) {
        return d.to(other);
    }
}
