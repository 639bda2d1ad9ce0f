package org.retrograd.runtime;

import org.retrograd.runtime.kernel.LineOp;
import org.retrograd.runtime.kernel.ReduceOp;
import org.retrograd.runtime.kernel.UnaryOp;

/** Functions whose results have the operand's shape, or are one number; and access to elements. */
final class Elementwise {

    private Elementwise() {}

    static Tensor map(UnaryOp op, Tensor x) {
        Tensor out = x.memory.take(x.type(), x.extents);
        out.elements.map(op, x.elements);
        return out;
    }

    /** {@code d} times the derivative at {@code v}, which is the operand or the result; see {@link UnaryOp}. */
    static Tensor chain(UnaryOp op, Tensor v, Tensor d) {
        requireSameShape(op.name(), v, d);
        Tensor out = Broadcasting.memory(v, d).take(d.type(), d.extents);
        out.elements.chain(op, v.elements, d.elements);
        return out;
    }

    static Tensor line(String name, LineOp op, Tensor x, int axis) {
        int counted = x.extents.axis(name, axis);
        Tensor out = x.memory.take(x.type(), x.extents);
        int n = x.extents.extent(counted);
        out.elements.line(op, x.elements, x.extents.product(0, counted), n, x.extents.stride(counted));
        return out;
    }

    static Tensor line(String name, LineOp op, Tensor y, Tensor d, int axis) {
        requireSameShape(name, y, d);
        int counted = y.extents.axis(name, axis);
        Tensor out = Broadcasting.memory(y, d).take(d.type(), d.extents);
        int n = y.extents.extent(counted);
        out.elements.line(op, y.elements, d.elements, y.extents.product(0, counted), n, y.extents.stride(counted));
        return out;
    }

    static double extreme(String name, ReduceOp op, Tensor x) {
        if (x.size() == 0) {
            throw ShapeException.of(name, x.extents, "there is no element to choose");
        }
        return x.elements.extreme(op);
    }

    static int[] argMax(Tensor x, int axis) {
        int counted = x.extents.axis("argMax", axis);
        int n = x.extents.extent(counted);
        int outer = x.extents.product(0, counted);
        int inner = x.extents.stride(counted);
        if (n == 0 && outer * inner > 0) {
            throw ShapeException.of("argMax", x.extents, "there is no element to choose");
        }
        int[] out = new int[outer * inner];
        x.elements.argMax(outer, n, inner, out);
        return out;
    }

    static double item(Tensor x) {
        if (x.size() != 1) {
            throw ShapeException.of("item", x.extents, "it has " + x.size() + " elements, not one");
        }
        return x.elements.get(0);
    }

    static int position(Shape shape, int[] index) {
        if (index.length != shape.rank()) {
            throw ShapeException.of("get", shape, "it needs " + shape.rank() + " indices, not " + index.length);
        }
        int position = 0;
        for (int axis = 0; axis < index.length; axis++) {
            if (index[axis] < 0 || index[axis] >= shape.extent(axis)) {
                throw new IndexOutOfBoundsException("get of " + shape + ": axis " + axis + " has " + shape.extent(axis)
                        + " elements, no element " + index[axis]);
            }
            position = position * shape.extent(axis) + index[axis];
        }
        return position;
    }

    static Tensor copy(Memory memory, Tensor x) {
        Tensor out = memory.take(x.type(), x.extents);
        out.elements.copy(x.elements, x.size());
        return out;
    }

    static Tensor convert(Tensor x, ElementType type) {
        if (type == x.type()) {
            return x;
        }
        Tensor out = x.memory.take(type, x.extents);
        for (int i = 0; i < x.size(); i++) {
            out.elements.set(i, x.elements.get(i));
        }
        return out;
    }

    static double[] toDoubles(Tensor x) {
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = x.elements.get(i);
        }
        return out;
    }

    static void accumulate(Tensor into, Tensor d) {
        requireSameShape("accumulate", into, d);
        into.elements.add(d.elements);
    }

    static void requireTangent(Tensor x, Tensor d) {
        Broadcasting.requireSameType("derivative", x, d);
        if (!x.extents.equals(d.extents)) {
            throw ShapeException.of(
                    "derivative",
                    x.extents,
                    d.extents,
                    "the tangent or cotangent, which is the second, must have the shape of its value, or it would be"
                            + " that of another one; expand or reshape it");
        }
    }

    static void requireSameShape(String name, Tensor a, Tensor b) {
        Broadcasting.requireSameType(name, a, b);
        if (!a.extents.equals(b.extents)) {
            throw ShapeException.of(name, a.extents, b.extents, "the shapes must be equal");
        }
    }
}
