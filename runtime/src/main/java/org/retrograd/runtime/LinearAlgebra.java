package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.Elements;

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
     * @param a a symmetric positive definite matrix
     * @throws ArithmeticException if it is not positive definite
     */
    public static Tensor cholesky(Tensor a) {
        int n = requireSquare("cholesky", a);
        Tensor out = Elementwise.copy(a.memory, a);
        int row = out.elements.cholesky(0, n);
        if (row >= 0) {
            throw new ArithmeticException(
                    "cholesky of " + a.extents + ": the matrix is not positive definite, seen at row " + row);
        }
        return out;
    }

    /** The symmetric part of {@code l}<sup>-T</sup> {@code phi(l}<sup>T</sup>{@code d) l}<sup>-1</sup>. */
    @DerivativeOf(type = LinearAlgebra.class, method = "cholesky", result = true, direction = Direction.REVERSE)
    public static Tensor choleskyAdjoint(Tensor a, Tensor l, Tensor d) {
        Tensor middle = halfDiagonal(Products.product("cholesky", l, true, d, false));
        Tensor left = solveLower(l, middle, true);
        Tensor both = solveLower(l, left.transpose(), true);
        return both.add(both.transpose()).mul(0.5);
    }

    /** {@code l phi(l}<sup>-1</sup>{@code d l}<sup>-T</sup>{@code )}, with the symmetric part of {@code d}. */
    @DerivativeOf(type = LinearAlgebra.class, method = "cholesky", result = true, direction = Direction.FORWARD)
    public static Tensor choleskyTangent(Tensor a, Tensor l, Tensor d) {
        Tensor symmetric = d.add(d.transpose()).mul(0.5);
        Tensor right = solveLower(l, symmetric, false);
        return l.matmul(halfDiagonal(solveLower(l, right.transpose(), false).transpose()));
    }

    /** The lower triangle, with half of the diagonal. */
    private static Tensor halfDiagonal(Tensor x) {
        int n = x.size(0);
        for (int i = 0; i < n; i++) {
            x.elements.set(i * n + i, x.elements.get(i * n + i) / 2);
            for (int j = i + 1; j < n; j++) {
                x.elements.set(i * n + j, 0);
            }
        }
        return x;
    }

    private static Tensor solveLower(Tensor l, Tensor b, boolean transposes) {
        Tensor out = Elementwise.copy(b.memory, b);
        out.elements.solveLower(l.elements, 0, l.size(0), transposes, 0, b.size(1));
        return out;
    }

    /**
     * The solution {@code x} of {@code a x = b}.
     *
     * @param a a square matrix
     * @param b a vector, or a matrix, each of whose columns is solved for
     * @throws ArithmeticException if the matrix is singular
     */
    public static Tensor solve(Tensor a, Tensor b) {
        return solve(a, b, false);
    }

    private static Tensor solve(Tensor a, Tensor b, boolean transposes) {
        Broadcasting.requireSameType("solve", a, b);
        int n = requireSquare("solve", a);
        if (b.rank() < 1 || b.rank() > 2 || b.size(0) != n) {
            throw ShapeException.of("solve", a.extents, b.extents, "the right side must have " + n + " rows");
        }
        Memory memory = Broadcasting.memory(a, b);
        Elements lu = Elementwise.copy(memory, a).elements;
        int[] pivots = new int[n];
        if (lu.factorize(0, n, pivots) == 0 && n > 0) {
            throw new ArithmeticException("solve of " + a.extents + " and " + b.extents + ": the matrix is singular");
        }
        Tensor out = Elementwise.copy(memory, b);
        out.elements.solve(lu, 0, n, pivots, transposes, 0, b.rank() == 1 ? 1 : b.size(1));
        return out;
    }

    /** {@code -a}<sup>-T</sup>{@code d x}<sup>T</sup> */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", result = true, direction = Direction.REVERSE)
    public static Tensor solveLeftAdjoint(Tensor a, Tensor b, Tensor x, Tensor d) {
        Tensor right = solve(a, d, true);
        return Products.product("solve", Products.asRight(right), false, Products.asRight(x), true)
                .neg();
    }

    /** {@code -a}<sup>-1</sup>{@code d x} */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", result = true, direction = Direction.FORWARD)
    public static Tensor solveLeftTangent(Tensor a, Tensor b, Tensor x, Tensor d) {
        return solve(a, d.matmul(x)).neg();
    }

    /** {@code a}<sup>-T</sup>{@code d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", parameter = 1, direction = Direction.REVERSE)
    public static Tensor solveRightAdjoint(Tensor a, Tensor b, Tensor d) {
        return solve(a, d, true);
    }

    /** {@code a}<sup>-1</sup>{@code d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "solve", parameter = 1, direction = Direction.FORWARD)
    public static Tensor solveRightTangent(Tensor a, Tensor b, Tensor d) {
        return solve(a, d);
    }

    /** The logarithm of the determinant: NaN if that is negative, negative infinity if it is 0. */
    public static double logDet(Tensor a) {
        int n = requireSquare("logDet", a);
        Elements lu = Elementwise.copy(a.memory, a).elements;
        int sign = lu.factorize(0, n, new int[n]);
        if (sign == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return sign * lu.signOfDiagonal(0, n) < 0 ? Double.NaN : lu.logOfDiagonal(0, n);
    }

    /** {@code d a}<sup>-T</sup> */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDet", direction = Direction.REVERSE)
    public static Tensor logDetAdjoint(Tensor a, double d) {
        return solve(a, Tensors.eye(a.type(), a.size(0)), true).mul(d);
    }

    /** The trace of {@code a}<sup>-1</sup>{@code d} */
    @DerivativeOf(type = LinearAlgebra.class, method = "logDet", direction = Direction.FORWARD)
    public static double logDetTangent(Tensor a, Tensor d) {
        return logDetAdjoint(a, 1).elements.dot(d.elements);
    }

    private static int requireSquare(String name, Tensor a) {
        if (a.rank() != 2 || a.size(0) != a.size(1)) {
            throw ShapeException.of(name, a.extents, "it must be a square matrix");
        }
        return a.size(0);
    }
}
