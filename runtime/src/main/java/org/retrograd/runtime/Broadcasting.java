package org.retrograd.runtime;

import org.retrograd.runtime.kernel.BinaryOp;
import org.retrograd.runtime.kernel.Loops;
import org.retrograd.runtime.kernel.ReduceOp;

/**
 * Functions of two tensors of shapes that go together: aligned at the last axis, extents are equal or one of them is 1, which is
 * repeated; so are axes that one shape lacks.
 */
final class Broadcasting {

    private Broadcasting() {}

    static Tensor pair(String name, BinaryOp op, Tensor a, Tensor b) {
        requireSameType(name, a, b);
        Memory memory = memory(a, b);
        Tensor out = take(name, memory, a, b);
        Loops loops = memory.loops();
        for (int axis = out.rank() - 1; axis >= 0; axis--) {
            loops.add(
                    out.extents.fromLast(axis),
                    stride(out.extents, axis),
                    stride(a.extents, axis),
                    stride(b.extents, axis));
        }
        out.elements.pair(op, loops, a.elements, b.elements);
        return out;
    }

    static Tensor pair(BinaryOp op, Tensor a, double b) {
        Tensor out = a.memory.take(a.type(), a.extents);
        out.elements.pair(op, a.elements, b);
        return out;
    }

    /** The place for the results of operations on both. */
    static Memory memory(Tensor a, Tensor b) {
        return a.memory instanceof Heap ? b.memory : a.memory;
    }

    static void requireSameType(String name, Tensor a, Tensor b) {
        if (a.type() != b.type()) {
            throw new IllegalArgumentException(name + " of " + a.type() + " " + a.extents + " and " + b.type() + " "
                    + b.extents + ": the types of the elements differ; convert one of them with to(ElementType)");
        }
    }

    private static Tensor take(String name, Memory memory, Tensor a, Tensor b) {
        if (a.extents.equals(b.extents)) {
            return memory.take(a.type(), a.extents);
        }
        Extents extents = memory.extents();
        for (int axis = Math.max(a.rank(), b.rank()) - 1; axis >= 0; axis--) {
            int left = a.extents.fromLast(axis);
            int right = b.extents.fromLast(axis);
            if (left != right && left != 1 && right != 1) {
                throw ShapeException.of(
                        name,
                        a.extents,
                        b.extents,
                        left + " and " + right + " elements along axis " + (-1 - axis) + " do not broadcast");
            }
            extents.add(left == 1 ? right : left);
        }
        return memory.take(a.type(), extents);
    }

    /** From an element to the next along an axis counted from the last; 0 where elements are repeated. */
    private static int stride(Shape shape, int axis) {
        return shape.fromLast(axis) == 1 ? 0 : shape.stride(shape.rank() - 1 - axis);
    }

    /** Repeats elements until the tensor has the shape; the tensor itself if it has it. */
    static Tensor expand(String name, Tensor x, Shape shape) {
        if (x.extents.equals(shape)) {
            return x;
        }
        Tensor out = x.memory.take(x.type(), shape);
        Loops loops = x.memory.loops();
        for (int axis = Math.max(shape.rank(), x.rank()) - 1; axis >= 0; axis--) {
            int extent = x.extents.fromLast(axis);
            if (axis >= shape.rank() || (extent != 1 && extent != shape.fromLast(axis))) {
                throw ShapeException.of(name, x.extents, shape, "the first cannot be repeated to be the second");
            }
            loops.add(shape.fromLast(axis), stride(shape, axis), stride(x.extents, axis), 0);
        }
        out.elements.copy(loops, x.elements);
        return out;
    }

    /** Repeats elements until the tensor has the shape that a function of it and {@code other} has. */
    static Tensor expandFor(String name, Tensor x, Tensor other) {
        boolean covers = x.rank() >= other.rank();
        for (int axis = 0; axis < other.rank(); axis++) {
            covers &= other.extents.fromLast(axis) == 1 || other.extents.fromLast(axis) == x.extents.fromLast(axis);
        }
        return covers ? x : expand(name, x, take(name, x.memory, x, other).extents);
    }

    /** Adds up what {@link #expand} would repeat: its adjoint. */
    static Tensor sumTo(Tensor d, Shape shape) {
        if (d.extents.equals(shape)) {
            return d;
        }
        Tensor out = d.memory.take(d.type(), shape);
        Loops loops = d.memory.loops();
        for (int axis = d.rank() - 1; axis >= 0; axis--) {
            loops.add(d.extents.fromLast(axis), stride(shape, axis), stride(d.extents, axis), 0);
        }
        out.elements.reduce(ReduceOp.SUM, loops, d.elements);
        return out;
    }
}
