package org.retrograd.runtime;

import org.retrograd.runtime.kernel.BinaryOp;
import org.retrograd.runtime.kernel.Loops;
import org.retrograd.runtime.kernel.ReduceOp;

/** Sums and extremes along axes. Axes are handed about as a set of bits. */
final class Reductions {

    private Reductions() {}

    static long axes(String name, Shape shape, int axis) {
        return 1L << shape.axis(name, axis);
    }

    static long axes(String name, Shape shape, int[] axes) {
        long set = 0;
        for (int axis : axes) {
            long bit = axes(name, shape, axis);
            if ((set & bit) != 0) {
                throw ShapeException.of(name, shape, "the axis " + axis + " is named twice");
            }
            set |= bit;
        }
        return set;
    }

    static Tensor reduce(String name, ReduceOp op, Tensor x, long axes, boolean keepDims) {
        Extents extents = x.memory.extents();
        Shape shape = x.extents;
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (!contains(axes, axis)) {
                extents.add(shape.extent(axis));
            } else if (keepDims) {
                extents.add(1);
            }
        }
        Tensor out = x.memory.take(x.type(), extents);
        if (op != ReduceOp.SUM && x.size() == 0 && out.size() > 0) {
            throw ShapeException.of(name, shape, "there is no element to choose");
        }
        out.elements.reduce(op, loops(x.memory, shape, axes, true), x.elements);
        return out;
    }

    static Tensor mean(Tensor x, long axes, boolean keepDims) {
        Tensor sum = reduce("mean", ReduceOp.SUM, x, axes, keepDims);
        sum.elements.pair(BinaryOp.DIV, sum.elements, count(x.extents, axes));
        return sum;
    }

    static long all(Shape shape) {
        return (1L << shape.rank()) - 1;
    }

    /** Repeats each element of a reduced tensor for all elements that were reduced to it. */
    static Tensor spread(Tensor reduced, Shape shape, long axes) {
        Tensor out = reduced.memory.take(reduced.type(), shape);
        out.elements.copy(loops(reduced.memory, shape, axes, false), reduced.elements);
        return out;
    }

    /** Loops over all elements of a shape; one array has that shape, the other is reduced. */
    static Loops loops(Memory memory, Shape shape, long axes, boolean reducesOut) {
        Loops loops = memory.loops();
        int full = shape.size();
        int reduced = count(shape, ~axes);
        for (int axis = 0; axis < shape.rank(); axis++) {
            int extent = shape.extent(axis);
            full = extent == 0 ? 0 : full / extent;
            int stride = 0;
            if (!contains(axes, axis)) {
                reduced = extent == 0 ? 0 : reduced / extent;
                stride = extent == 1 ? 0 : reduced;
            }
            loops.add(extent, reducesOut ? stride : full, reducesOut ? full : stride, 0);
        }
        return loops;
    }

    /** How many elements the axes have together. */
    static int count(Shape shape, long axes) {
        int count = 1;
        for (int axis = 0; axis < shape.rank(); axis++) {
            count *= contains(axes, axis) ? shape.extent(axis) : 1;
        }
        return count;
    }

    private static boolean contains(long axes, int axis) {
        return (axes >>> axis & 1) != 0;
    }
}
