package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/** Factors, systems and determinants of square matrices. */
public final class LinearAlgebra {

    private LinearAlgebra() {}

    /** The products of each element of a vector with each of another: of shape [elements of a, elements of b]. */
    public static Tensor outer(Tensor a, Tensor b) {
        if (a.rank() != 1 || b.rank() != 1) {
            throw ShapeException.of("outer", a.extents, b.extents, "both must be vectors");
        }
        return Products.asRight(a).mul(b);
    }

    /** {@code d b} */
    @DerivativeOf(type = LinearAlgebra.class, method = "outer", direction = Direction.REVERSE)
    public static Tensor outerLeftAdjoint(Tensor a, Tensor b, Tensor d) {
        return d.matmul(b);
    }

    /** The outer product of {@code d} and {@code b}. */
    @DerivativeOf(type = LinearAlgebra.class, method = "outer", direction = Direction.FORWARD)
    public static Tensor outerLeftTangent(Tensor a, Tensor b, Tensor d) {
        return outer(d, b);
    }

    /** {@code a d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "outer", parameter = 1, direction = Direction.REVERSE)
    public static Tensor outerRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return a.matmul(d);
    }

    /** The outer product of {@code a} and {@code d}. */
    @DerivativeOf(type = LinearAlgebra.class, method = "outer", parameter = 1, direction = Direction.FORWARD)
    public static Tensor outerRightTangent(Tensor a, Tensor b, Tensor d) {
        return outer(a, d);
    }

    /**
     * The lower triangle {@code l} with {@code l l}<sup>T</sup> the matrix given. Only its lower triangle is read; the adjoint is
     * symmetric, as that of a symmetric matrix.
     *
     * @param a a symmetric positive definite matrix, or a stack of them
     * @throws ArithmeticException if one is not positive definite
     */
    public static Tensor cholesky(Tensor a) {
        Factors.requireSquare("cholesky", a);
        return Factors.cholesky(a);
    }

    /**
     * The symmetric part of {@code l}<sup>-T</sup> {@code phi(l}<sup>T</sup>{@code d) l}<sup>-1</sup>: Murray, Differentiation of the
     * Cholesky decomposition, 2016.
     */
    @DerivativeOf(type = LinearAlgebra.class, method = "cholesky", result = true, direction = Direction.REVERSE)
    public static Tensor choleskyAdjoint(Tensor a, Tensor l, Tensor d) {
        Tensor middle = Factors.halfDiagonal(Products.product("cholesky", l, true, d, false));
        Tensor left = Factors.solveLower(l, middle, true);
        Tensor both = Factors.solveLower(l, left.transpose(), true);
        return both.add(both.transpose()).mul(0.5);
    }

    /** {@code l phi(l}<sup>-1</sup>{@code d l}<sup>-T</sup>{@code )}, with the symmetric part of {@code d}. */
    @DerivativeOf(type = LinearAlgebra.class, method = "cholesky", result = true, direction = Direction.FORWARD)
    public static Tensor choleskyTangent(Tensor a, Tensor l, Tensor d) {
        Tensor symmetric = d.add(d.transpose()).mul(0.5);
        Tensor right = Factors.solveLower(l, symmetric, false);
        Tensor both = Factors.solveLower(l, right.transpose(), false).transpose();
        return l.matmul(Factors.halfDiagonal(both));
    }

    /**
     * The solution {@code x} of {@code a x = b}. Stacks broadcast.
     *
     * @param a a square matrix, or a stack of them
     * @param b a vector, or a matrix, each of whose columns is solved for, or a stack of matrices
     * @throws ArithmeticException if a matrix is singular
     */
    public static Tensor solve(Tensor a, Tensor b) {
        Broadcasting.requireSameType("solve", a, b);
        int n = Factors.requireSquare("solve", a);
        if (b.rank() < 1 || b.extents.fromLast(b.rank() == 1 ? 0 : 1) != n) {
            throw ShapeException.of("solve", a.extents, b.extents, "the right side must have " + n + " rows");
        }
        Tensor x = Factors.solve(a, Products.asRight(b), false);
        return b.rank() > 1 ? x : withoutColumns(x);
    }

    /** {@code -a}<sup>-T</sup>{@code d x}<sup>T</sup>, summed over where {@code a} was repeated. */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", result = true, direction = Direction.REVERSE)
    public static Tensor solveLeftAdjoint(Tensor a, Tensor b, Tensor x, Tensor d) {
        Tensor right = Factors.solve(a, columns(d, b), true);
        Tensor product = Products.product("solve", right, false, columns(x, b), true);
        return Broadcasting.sumTo(product, a.extents).neg();
    }

    /** {@code -a}<sup>-1</sup>{@code d x} */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", result = true, direction = Direction.FORWARD)
    public static Tensor solveLeftTangent(Tensor a, Tensor b, Tensor x, Tensor d) {
        Tensor right = Products.product("solve", d, false, columns(x, b), false);
        Tensor tangent = Factors.solve(a, right, false).neg();
        return b.rank() > 1 ? tangent : withoutColumns(tangent);
    }

    /** {@code a}<sup>-T</sup>{@code d}, summed over where {@code b} was repeated. */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", parameter = 1, direction = Direction.REVERSE)
    public static Tensor solveRightAdjoint(Tensor a, Tensor b, Tensor d) {
        Tensor right = Factors.solve(a, columns(d, b), true);
        return Layout.as(Broadcasting.sumTo(right, Products.asRight(b).extents), b.extents);
    }

    /** {@code a}<sup>-1</sup>{@code d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", parameter = 1, direction = Direction.FORWARD)
    public static Tensor solveRightTangent(Tensor a, Tensor b, Tensor d) {
        return solve(a, d);
    }

    /** A solution, or what belongs to one, as a matrix of columns, which it is unless the right side {@code b} is a vector. */
    private static Tensor columns(Tensor x, Tensor b) {
        return b.rank() > 1
                ? x
                : x.memory.view(
                        x, x.memory.extents().add(x.extents, 0, x.rank()).add(1));
    }

    private static Tensor withoutColumns(Tensor x) {
        return x.memory.view(x, x.memory.extents().add(x.extents, 0, x.rank() - 1));
    }

    /** The logarithm of the determinant of a matrix: NaN if that is negative, negative infinity if it is 0. */
    public static double logDet(Tensor a) {
        if (a.rank() != 2) {
            throw ShapeException.of("logDet", a.extents, "it must be one matrix; logDets takes stacks");
        }
        return logDets(a).item();
    }

    /** {@code d a}<sup>-T</sup> */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDet", direction = Direction.REVERSE)
    public static Tensor logDetAdjoint(Tensor a, double d) {
        return Factors.transposedInverse(a).mul(d);
    }

    /** The trace of {@code a}<sup>-1</sup>{@code d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDet", direction = Direction.FORWARD)
    public static double logDetTangent(Tensor a, Tensor d) {
        return Factors.transposedInverse(a).elements.dot(d.elements);
    }

    /** {@link #logDet} of each matrix of a stack, in the shape of the stack. */
    public static Tensor logDets(Tensor a) {
        Factors.requireSquare("logDets", a);
        return Factors.logDets(a);
    }

    /** {@code d a}<sup>-T</sup>, for each matrix. */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDets", direction = Direction.REVERSE)
    public static Tensor logDetsAdjoint(Tensor a, Tensor d) {
        Extents extents = d.memory.extents().add(d.extents, 0, d.rank()).add(1).add(1);
        return Factors.transposedInverse(a).mul(d.memory.view(d, extents));
    }

    /** The trace of {@code a}<sup>-1</sup>{@code d}, for each matrix. */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDets", direction = Direction.FORWARD)
    public static Tensor logDetsTangent(Tensor a, Tensor d) {
        Tensor product = Factors.transposedInverse(a).mul(d);
        return product.sum(new int[] {-2, -1}, false);
    }
}
