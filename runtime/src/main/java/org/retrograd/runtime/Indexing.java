package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.LineOp;

/**
 * Elements chosen by conditions and by numbers.
 */
public final class Indexing {

    private Indexing() {}

    /** The element of {@code a} where {@code condition} is not 0, else that of {@code b}. All three broadcast. */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        Broadcasting.requireSameType("where", condition, a);
        Broadcasting.requireSameType("where", a, b);
        Tensor left = Broadcasting.expandFor("where", Broadcasting.expandFor("where", a, condition), b);
        Tensor right = Broadcasting.expand("where", b, left.extents);
        Tensor chosen = Broadcasting.expand("where", condition, left.extents);
        Tensor out = Broadcasting.memory(a, b).take(a.type(), left.extents);
        out.elements.select(chosen.elements, left.elements, right.elements);
        return out;
    }

    /** {@code d} where the condition holds. */
    @DerivativeOf(type = Indexing.class, method = "where", parameter = 1, constant = 0, direction = Direction.REVERSE)
    public static Tensor whereLeftAdjoint(Tensor condition, Tensor a, Tensor b, Tensor d) {
        return Broadcasting.sumTo(where(condition, d, Tensor.zerosLike(d)), a.extents);
    }

    /** {@code d} where the condition holds. */
    @DerivativeOf(type = Indexing.class, method = "where", parameter = 1, constant = 0, direction = Direction.FORWARD)
    public static Tensor whereLeftTangent(Tensor condition, Tensor a, Tensor b, Tensor d) {
        return where(condition, d, Tensor.zerosLike(b));
    }

    /** {@code d} where the condition does not hold. */
    @DerivativeOf(type = Indexing.class, method = "where", parameter = 2, constant = 0, direction = Direction.REVERSE)
    public static Tensor whereRightAdjoint(Tensor condition, Tensor a, Tensor b, Tensor d) {
        return Broadcasting.sumTo(where(condition, Tensor.zerosLike(d), d), b.extents);
    }

    /** {@code d} where the condition does not hold. */
    @DerivativeOf(type = Indexing.class, method = "where", parameter = 2, constant = 0, direction = Direction.FORWARD)
    public static Tensor whereRightTangent(Tensor condition, Tensor a, Tensor b, Tensor d) {
        return where(condition, Tensor.zerosLike(a), d);
    }

    /**
     * Chooses along an axis: the result's element at (i, j), with {@code axis} 1, is the one of {@code x} at (i, index[i, j]).
     *
     * @param index positions along the axis, in row-major order; the result has the shape of {@code x}, but along the axis as many elements
     *     as the index has for each line
     * @throws IndexOutOfBoundsException if a position is not one of the axis
     */
    public static Tensor gather(Tensor x, int axis, int[] index) {
        int counted = x.extents.axis("gather", axis);
        int lines = requireWhole("gather", x, counted, index);
        Indexing.requireWithin("gather", index, x.extents.extent(counted));
        Extents extents = x.memory.extents().add(x.extents, 0, counted).add(lines == 0 ? 0 : index.length / lines);
        Tensor out = x.memory.take(x.type(), extents.add(x.extents, counted + 1, x.rank()));
        int outer = x.extents.product(0, counted);
        out.elements.gather(x.elements, index, outer, x.extents.extent(counted), x.extents.stride(counted));
        return out;
    }

    /** Adds each element of {@code d} to where it was taken from. */
    @DerivativeOf(type = Indexing.class, method = "gather", direction = Direction.REVERSE)
    public static Tensor gatherAdjoint(Tensor x, int axis, int[] index, Tensor d) {
        return scatterAdd(d.memory.zeros(d.type(), x.extents), axis, index, d);
    }

    /** Takes from {@code d} what was taken from {@code x}. */
    @DerivativeOf(type = Indexing.class, method = "gather", direction = Direction.FORWARD)
    public static Tensor gatherTangent(Tensor x, int axis, int[] index, Tensor d) {
        return gather(d, axis, index);
    }

    /**
     * {@code x}, with each element of {@code source} added to that of its line that the index says: with {@code axis} 1, source (i, j)
     * to (i, index[i, j]). Positions may repeat.
     *
     * @param index positions along the axis, in row-major order of {@code source}
     * @throws IndexOutOfBoundsException if a position is not one of the axis
     */
    public static Tensor scatterAdd(Tensor x, int axis, int[] index, Tensor source) {
        Broadcasting.requireSameType("scatterAdd", x, source);
        int counted = x.extents.axis("scatterAdd", axis);
        requireWhole("scatterAdd", x, counted, index);
        Indexing.requireWithin("scatterAdd", index, x.extents.extent(counted));
        if (source.size() != index.length) {
            throw ShapeException.of(
                    "scatterAdd", x.extents, source.extents, "the index has " + index.length + " elements");
        }
        Tensor out = Elementwise.copy(Broadcasting.memory(x, source), x);
        int outer = x.extents.product(0, counted);
        out.elements.scatterAdd(source.elements, index, outer, x.extents.extent(counted), x.extents.stride(counted));
        return out;
    }

    /** {@code d} itself. */
    @DerivativeOf(type = Indexing.class, method = "scatterAdd")
    public static Tensor scatterAddChain(Tensor x, int axis, int[] index, Tensor source, Tensor d) {
        return d;
    }

    /** Takes from {@code d} where elements were added to. */
    @DerivativeOf(type = Indexing.class, method = "scatterAdd", parameter = 3, direction = Direction.REVERSE)
    public static Tensor scatterAddSourceAdjoint(Tensor x, int axis, int[] index, Tensor source, Tensor d) {
        return Layout.as(gather(d, axis, index), source.extents);
    }

    /** Adds {@code d} to zeros. */
    @DerivativeOf(type = Indexing.class, method = "scatterAdd", parameter = 3, direction = Direction.FORWARD)
    public static Tensor scatterAddSourceTangent(Tensor x, int axis, int[] index, Tensor source, Tensor d) {
        return scatterAdd(Tensor.zerosLike(x), axis, index, d);
    }

    /**
     * The rows of a table that are named.
     *
     * @param table of shape [rows, width]
     * @param rows their numbers
     * @return of shape [number of rows named, width]
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static Tensor embedding(Tensor table, int[] rows) {
        if (table.rank() != 2) {
            throw ShapeException.of("embedding", table.extents, "a table has two axes");
        }
        Indexing.requireWithin("embedding", rows, table.size(0));
        Tensor out = table.memory.take(
                table.type(), table.memory.extents().add(rows.length).add(table.size(1)));
        out.elements.rows(table.elements, rows, table.size(1));
        return out;
    }

    /** Adds each row of {@code d} to the row of zeros that was named. */
    @DerivativeOf(type = Indexing.class, method = "embedding", direction = Direction.REVERSE)
    public static Tensor embeddingAdjoint(Tensor table, int[] rows, Tensor d) {
        Tensor out = d.memory.zeros(d.type(), table.extents);
        out.elements.addRows(d.elements, rows, table.size(1));
        return out;
    }

    /** The rows of {@code d} that were named. */
    @DerivativeOf(type = Indexing.class, method = "embedding", direction = Direction.FORWARD)
    public static Tensor embeddingTangent(Tensor table, int[] rows, Tensor d) {
        return embedding(d, rows);
    }

    /** The sums along an axis up to each element. */
    public static Tensor cumsum(Tensor x, int axis) {
        return Elementwise.line("cumsum", LineOp.CUMSUM, x, axis);
    }

    /** The sums of {@code d} from each element on. */
    @DerivativeOf(type = Indexing.class, method = "cumsum", direction = Direction.REVERSE)
    public static Tensor cumsumAdjoint(Tensor x, int axis, Tensor d) {
        return Elementwise.line("cumsum", LineOp.CUMSUM_FROM_END, d, axis);
    }

    /** The sums of {@code d}. */
    @DerivativeOf(type = Indexing.class, method = "cumsum", direction = Direction.FORWARD)
    public static Tensor cumsumTangent(Tensor x, int axis, Tensor d) {
        return cumsum(d, axis);
    }

    /** The number of lines along an axis; the index must have as many elements for each. */
    private static int requireWhole(String name, Tensor x, int axis, int[] index) {
        int lines = x.extents.product(0, axis) * x.extents.stride(axis);
        if (lines == 0 ? index.length > 0 : index.length % lines != 0) {
            throw ShapeException.of(
                    name,
                    x.extents,
                    "an index of " + index.length + " elements is not for " + lines + " lines along axis " + axis);
        }
        return lines;
    }

    static void requireWithin(String name, int[] index, int end) {
        for (int i = 0; i < index.length; i++) {
            if (index[i] < 0 || index[i] >= end) {
                throw new IndexOutOfBoundsException(name + ": number " + i + " of the index is " + index[i] + ", but "
                        + (end <= 0 ? "there is nothing to choose from" : "must be from 0 to " + (end - 1)));
            }
        }
    }
}
