package org.retrograd.runtime;

import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.Loops;

/** Other shapes, other orders of axes, and parts. */
final class Layout {

    private Layout() {}

    static Tensor reshape(Tensor x, int[] extents) {
        int known = 1;
        int open = -1;
        for (int axis = 0; axis < extents.length; axis++) {
            if (extents[axis] != -1) {
                known *= extents[axis];
            } else if (open < 0) {
                open = axis;
            } else {
                throw ShapeException.of("reshape", x.extents, "two extents are -1, to be found out");
            }
        }
        Extents wanted = x.memory.extents();
        for (int extent : extents) {
            wanted.add(extent == -1 ? x.size() / Math.max(1, known) : extent);
        }
        Tensor view = x.memory.view(x, wanted);
        if (view.extents.size() != x.size()) {
            throw ShapeException.of(
                    "reshape", x.extents, "it has " + x.size() + " elements, which do not make " + view.extents);
        }
        return view;
    }

    static Tensor as(Tensor x, Shape shape) {
        return x.memory.view(x, x.memory.extents().add(shape, 0, shape.rank()));
    }

    static Tensor flatten(Tensor x, int from) {
        int first = x.rank() == 0 ? 0 : x.extents.axis("flatten", from);
        Extents wanted = x.memory.extents().add(x.extents, 0, first);
        return x.memory.view(x, wanted.add(x.extents.product(first, x.rank())));
    }

    /** Axis i of the result is axis {@code order[i]} of the operand. */
    static Tensor permute(Tensor x, int[] order) {
        Shape shape = x.extents;
        if (order.length != shape.rank() || Reductions.axes("permute", shape, order) != (1L << order.length) - 1) {
            throw ShapeException.of("permute", shape, "the order must name each of its axes once");
        }
        Extents extents = x.memory.extents();
        for (int axis : order) {
            extents.add(shape.extent(shape.axis("permute", axis)));
        }
        Tensor out = x.memory.take(x.type(), extents);
        Loops loops = x.memory.loops();
        for (int i = 0; i < order.length; i++) {
            loops.add(out.extents.extent(i), out.extents.stride(i), shape.stride(shape.axis("permute", order[i])), 0);
        }
        out.elements.copy(loops, x.elements);
        return out;
    }

    /** The order that undoes an order. */
    static int[] inverse(Shape shape, int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[shape.axis("permute", order[i])] = i;
        }
        return inverse;
    }

    /** Exchanges the last two axes. */
    static Tensor transpose(Tensor x) {
        Shape shape = x.extents;
        int rank = shape.rank();
        if (rank < 2) {
            throw ShapeException.of("transpose", shape, "it needs two axes");
        }
        int rows = shape.extent(rank - 2);
        int columns = shape.extent(rank - 1);
        Extents extents = x.memory.extents().add(shape, 0, rank - 2);
        Tensor out = x.memory.take(x.type(), extents.add(columns).add(rows));
        Loops loops = x.memory.loops();
        loops.add(shape.product(0, rank - 2), rows * columns, rows * columns, 0);
        loops.add(columns, rows, 1, 0);
        loops.add(rows, 1, columns, 0);
        out.elements.copy(loops, x.elements);
        return out;
    }

    static Tensor slice(Tensor x, int axis, int from, int to) {
        Shape shape = x.extents;
        int counted = shape.axis("slice", axis);
        if (from < 0 || to > shape.extent(counted) || from > to) {
            throw ShapeException.of(
                    "slice", shape, "axis " + axis + " has no elements from " + from + " to " + to + " (exclusive)");
        }
        Extents extents = x.memory.extents().add(shape, 0, counted).add(to - from);
        Tensor out = x.memory.take(x.type(), extents.add(shape, counted + 1, shape.rank()));
        copyPart(x.memory, shape, counted, from, to - from, x.elements, out.elements, false);
        return out;
    }

    /** Copies a part of a tensor of the given shape out, or back into it. */
    static void copyPart(
            Memory memory, Shape shape, int axis, int from, int extent, Elements x, Elements out, boolean into) {
        int inner = shape.stride(axis);
        int whole = shape.extent(axis) * inner;
        int part = extent * inner;
        Loops loops = memory.loops();
        loops.startAt(into ? from * inner : 0, into ? 0 : from * inner, 0);
        loops.add(shape.product(0, axis), into ? whole : part, into ? part : whole, 0);
        loops.add(part, 1, 1, 0);
        out.copy(loops, x);
    }
}
