package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * Derivative rules of {@link Tensor}: products of vectors and matrices. In a method that is called {@code ...Adjoint}, {@code d} is the
 * adjoint of the result; in one called {@code ...Tangent}, the tangent of the operand; in one called {@code ...Chain}, either.
 */
public final class ProductRules {

    private ProductRules() {}

    @DerivativeOf(type = Tensor.class, method = "dot", direction = Direction.REVERSE)
    public static Tensor dotLeftAdjoint(Tensor a, Tensor b, double d) {
        return b.mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "dot", direction = Direction.FORWARD)
    public static double dotLeftTangent(Tensor a, Tensor b, Tensor d) {
        return d.dot(b);
    }

    @DerivativeOf(type = Tensor.class, method = "dot", parameter = 1, direction = Direction.REVERSE)
    public static Tensor dotRightAdjoint(Tensor a, Tensor b, double d) {
        return a.mul(d);
    }

    @DerivativeOf(type = Tensor.class, method = "dot", parameter = 1, direction = Direction.FORWARD)
    public static double dotRightTangent(Tensor a, Tensor b, Tensor d) {
        return a.dot(d);
    }

    /** {@code d b<sup>T</sup>} */
    @DerivativeOf(type = Tensor.class, method = "matmul", direction = Direction.REVERSE)
    public static Tensor matmulLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        Tensor full = Products.withVectors(d, a, b);
        Tensor left = Products.product("matmul", full, false, Products.asRight(b), true);
        return sumTo(left, Products.asLeft(a), a);
    }

    @DerivativeOf(type = Tensor.class, method = "matmul", direction = Direction.FORWARD)
    public static Tensor matmulLeftTangent(Tensor a, Tensor b, Tensor d) {
        return d.matmul(b);
    }

    /** {@code a<sup>T</sup> d} */
    @DerivativeOf(type = Tensor.class, method = "matmul", parameter = 1, direction = Direction.REVERSE)
    public static Tensor matmulRightAdjoint(Tensor a, Tensor b, Tensor d) {
        Tensor full = Products.withVectors(d, a, b);
        if (b.rank() <= 2 && a.rank() > 2) {
            // All rows of the stack at once: the sum over the stack is part of the product.
            Tensor right = Products.product("matmul", Products.rows(a), true, Products.rows(full), false);
            return Layout.as(right, b.extents);
        }
        Tensor right = Products.product("matmul", Products.asLeft(a), true, full, false);
        return sumTo(right, Products.asRight(b), b);
    }

    @DerivativeOf(type = Tensor.class, method = "matmul", parameter = 1, direction = Direction.FORWARD)
    public static Tensor matmulRightTangent(Tensor a, Tensor b, Tensor d) {
        return a.matmul(d);
    }

    /** Sums over stacks that were repeated, and gives a vector its shape back. */
    private static Tensor sumTo(Tensor adjoint, Tensor asMatrix, Tensor operand) {
        Tensor sum = Broadcasting.sumTo(adjoint, asMatrix.extents);
        return sum.rank() == operand.rank() ? sum : Layout.as(sum, operand.extents);
    }
}
