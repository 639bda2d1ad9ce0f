package org.retrograd.runtime;

import org.retrograd.runtime.kernel.Loops;

/** Products of matrices, and of stacks of matrices whose other axes are broadcast. */
final class Products {

    private Products() {}

    static Tensor matmul(Tensor a, Tensor b) {
        if (a.rank() == 0 || b.rank() == 0) {
            throw ShapeException.of("matmul", a.extents, b.extents, "a scalar is no matrix; use mul");
        }
        Tensor out = product("matmul", asLeft(a), false, asRight(b), false);
        return a.rank() > 1 && b.rank() > 1 ? out : withoutVectors(out, a, b);
    }

    /** A vector on the left is a matrix of one row. */
    static Tensor asLeft(Tensor a) {
        return a.rank() > 1 ? a : a.memory.view(a, a.memory.extents().add(1).add(a.size()));
    }

    /** A vector on the right is a matrix of one column. */
    static Tensor asRight(Tensor b) {
        return b.rank() > 1
                ? b
                : b.memory.view(b, b.memory.extents().add(b.size()).add(1));
    }

    private static Tensor withoutVectors(Tensor out, Tensor a, Tensor b) {
        int rank = out.rank();
        Extents extents = out.memory.extents().add(out.extents, 0, rank - 2);
        if (a.rank() > 1) {
            extents.add(out.extents.extent(rank - 2));
        }
        if (b.rank() > 1) {
            extents.add(out.extents.extent(rank - 1));
        }
        return out.memory.view(out, extents);
    }

    /** Gives the adjoint or tangent of a product of {@code a} and {@code b} the axes back that vectors do not have. */
    static Tensor withVectors(Tensor d, Tensor a, Tensor b) {
        if (a.rank() > 1 && b.rank() > 1) {
            return d;
        }
        int rank = d.rank();
        int inner = (a.rank() > 1 ? 1 : 0) + (b.rank() > 1 ? 1 : 0);
        Extents extents = d.memory.extents().add(d.extents, 0, rank - inner);
        extents.add(a.rank() > 1 ? d.extents.extent(rank - inner) : 1);
        return d.memory.view(d, extents.add(b.rank() > 1 ? d.extents.extent(rank - 1) : 1));
    }

    /** All rows of a stack of matrices as one matrix. */
    static Tensor rows(Tensor a) {
        Shape shape = a.extents;
        int columns = shape.extent(a.rank() - 1);
        return a.memory.view(
                a, a.memory.extents().add(shape.product(0, a.rank() - 1)).add(columns));
    }

    /** The product of matrices, each transposed before if so asked. Both operands have two axes at least. */
    static Tensor product(String name, Tensor a, boolean transposesA, Tensor b, boolean transposesB) {
        Broadcasting.requireSameType(name, a, b);
        int m = a.extents.fromLast(transposesA ? 0 : 1);
        int k = a.extents.fromLast(transposesA ? 1 : 0);
        int n = b.extents.fromLast(transposesB ? 1 : 0);
        int right = b.extents.fromLast(transposesB ? 0 : 1);
        if (k != right) {
            throw ShapeException.of(
                    name,
                    a.extents,
                    b.extents,
                    "the left has rows of " + k + " elements, the right has columns of " + right);
        }
        Memory memory = Broadcasting.memory(a, b);
        Tensor out = memory.take(a.type(), stacked(name, memory, a, b).add(m).add(n));
        if (b.rank() == 2 && !transposesA) {
            int rows = a.extents.product(0, a.rank() - 1);
            out.elements.gemm(false, transposesB, rows, n, k, a.elements, 0, b.elements, 0, 0, 0);
            return out;
        }
        Loops loops = memory.loops();
        for (int axis = out.rank() - 1; axis >= 2; axis--) {
            loops.add(out.extents.fromLast(axis), stride(out, axis), stride(a, axis), stride(b, axis));
        }
        for (boolean more = loops.first(); more; more = loops.next()) {
            for (int i = 0; i < loops.length(); i++) {
                int ao = loops.left() + i * loops.leftStride();
                int bo = loops.right() + i * loops.rightStride();
                int co = loops.out() + i * loops.outStride();
                out.elements.gemm(transposesA, transposesB, m, n, k, a.elements, ao, b.elements, bo, 0, co);
            }
        }
        return out;
    }

    /** The extents of the stacks that two stacks of matrices broadcast to. */
    static Extents stacked(String name, Memory memory, Tensor a, Tensor b) {
        Extents extents = memory.extents();
        for (int axis = Math.max(a.rank(), b.rank()) - 1; axis >= 2; axis--) {
            int left = a.extents.fromLast(axis);
            int right = b.extents.fromLast(axis);
            if (left != right && left != 1 && right != 1) {
                throw ShapeException.of(
                        name,
                        a.extents,
                        b.extents,
                        "stacks of " + left + " and " + right + " matrices do not broadcast");
            }
            extents.add(left == 1 ? right : left);
        }
        return extents;
    }

    /** From an element to the next along an axis counted from the last; 0 where elements are repeated. */
    static int stride(Tensor x, int axis) {
        Shape shape = x.extents;
        return shape.fromLast(axis) == 1 ? 0 : shape.stride(shape.rank() - 1 - axis);
    }
}
