package org.retrograd.runtime;

import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.Loops;

/** Factors of square matrices and what is solved with them, for each matrix of a stack. */
final class Factors {

    private Factors() {}

    /** The number of rows of the matrices. */
    static int requireSquare(String name, Tensor a) {
        if (a.rank() < 2 || a.extents.fromLast(0) != a.extents.fromLast(1)) {
            throw ShapeException.of(name, a.extents, "it must be a square matrix, or a stack of them");
        }
        return a.extents.fromLast(0);
    }

    private static int count(Tensor a) {
        return a.extents.product(0, a.rank() - 2);
    }

    static Tensor cholesky(Tensor a) {
        int n = a.extents.fromLast(0);
        Tensor out = Elementwise.copy(a.memory, a);
        for (int i = 0; i < count(a); i++) {
            int row = out.elements.cholesky(i * n * n, n);
            if (row >= 0) {
                throw new ArithmeticException("cholesky of " + a.extents + ": the matrix" + number(a, i)
                        + " is not positive definite, seen at row " + row);
            }
        }
        return out;
    }

    private static String number(Tensor a, int i) {
        return a.rank() > 2 ? " " + i : "";
    }

    /** Keeps the lower triangles, with half of the diagonal; in place. */
    static Tensor halfDiagonal(Tensor x) {
        int n = x.extents.fromLast(0);
        for (int row = 0; row < count(x) * n; row++) {
            int diagonal = row * n + row % n;
            x.elements.set(diagonal, x.elements.get(diagonal) / 2);
            for (int at = diagonal + 1; at < (row + 1) * n; at++) {
                x.elements.set(at, 0);
            }
        }
        return x;
    }

    /** Solves with lower triangles, or with them transposed; both stacks have one shape. */
    static Tensor solveLower(Tensor l, Tensor b, boolean transposes) {
        int n = l.extents.fromLast(0);
        int m = b.extents.fromLast(0);
        Tensor out = Elementwise.copy(b.memory, b);
        for (int i = 0; i < count(l); i++) {
            out.elements.solveLower(l.elements, i * n * n, n, transposes, i * n * m, m);
        }
        return out;
    }

    /** Solves for the columns of matrices; stacks broadcast. */
    static Tensor solve(Tensor a, Tensor b, boolean transposes) {
        int n = a.extents.fromLast(0);
        int m = b.extents.fromLast(0);
        Memory memory = Broadcasting.memory(a, b);
        Elements lu = Elementwise.copy(memory, a).elements;
        int[][] pivots = new int[count(a)][n];
        for (int i = 0; i < pivots.length; i++) {
            if (lu.factorize(i * n * n, n, pivots[i]) == 0 && n > 0) {
                throw new ArithmeticException(
                        "solve of " + a.extents + " and " + b.extents + ": the matrix" + number(a, i) + " is singular");
            }
        }
        Tensor out = memory.take(
                a.type(), Products.stacked("solve", memory, a, b).add(n).add(m));
        Loops columns = memory.loops();
        for (int axis = out.rank() - 1; axis >= 0; axis--) {
            columns.add(out.extents.fromLast(axis), Products.stride(out, axis), Products.stride(b, axis), 0);
        }
        out.elements.copy(columns, b.elements);
        Loops loops = memory.loops();
        for (int axis = out.rank() - 1; axis >= 2; axis--) {
            loops.add(out.extents.fromLast(axis), Products.stride(out, axis), Products.stride(a, axis), 0);
        }
        for (boolean more = loops.first(); more; more = loops.next()) {
            for (int i = 0; i < loops.length(); i++) {
                int at = loops.left() + i * loops.leftStride();
                int to = loops.out() + i * loops.outStride();
                int[] swaps = n == 0 ? new int[0] : pivots[at / (n * n)];
                out.elements.solve(lu, at, n, swaps, transposes, to, m);
            }
        }
        return out;
    }

    /** The inverse of each matrix, transposed. */
    static Tensor transposedInverse(Tensor a) {
        return solve(a, Tensors.eye(a.type(), a.extents.fromLast(0)), true);
    }

    /** The logarithm of each determinant. */
    static Tensor logDets(Tensor a) {
        int n = a.extents.fromLast(0);
        Elements lu = Elementwise.copy(a.memory, a).elements;
        Tensor out = a.memory.take(a.type(), a.memory.extents().add(a.extents, 0, a.rank() - 2));
        for (int i = 0; i < count(a); i++) {
            int sign = lu.factorize(i * n * n, n, new int[n]);
            double log = sign == 0 ? Double.NEGATIVE_INFINITY : lu.logOfDiagonal(i * n * n, n);
            boolean negative = sign * lu.signOfDiagonal(i * n * n, n) < 0;
            out.elements.set(i, negative ? Double.NaN : log);
        }
        return out;
    }
}
