package org.retrograd.runtime;

import java.util.SplittableRandom;
import org.retrograd.runtime.kernel.DoubleElements;
import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.FloatElements;

/**
 * Makes tensors. Where an array is given, its type is that of the elements, and it is copied. Otherwise the type is named. Shapes are
 * given by the extents of the axes; no extents make a scalar.
 *
 * <p>Random numbers depend on the seed alone, not on the machine; those of both types are the same but for rounding.
 */
public final class Tensors {

    private Tensors() {}

    /** A tensor of these elements, in row-major order. */
    public static Tensor of(double[] elements, int... shape) {
        return of(ElementType.FLOAT64, new DoubleElements(elements.clone()), shape);
    }

    /** A tensor of these elements, in row-major order. */
    public static Tensor of(float[] elements, int... shape) {
        return of(ElementType.FLOAT32, new FloatElements(elements.clone()), shape);
    }

    private static Tensor of(ElementType type, Elements elements, int... extents) {
        Shape shape = Shape.of(extents);
        if (shape.size() != elements.size()) {
            throw ShapeException.of("of", shape, "it has " + shape.size() + " elements, not " + elements.size());
        }
        return new Tensor(type, shape, elements, Heap.INSTANCE);
    }

    /** A tensor of one axis. */
    public static Tensor vector(double... elements) {
        return of(elements, elements.length);
    }

    /** A tensor of one axis. */
    public static Tensor vector(float... elements) {
        return of(elements, elements.length);
    }

    /** A tensor of two axes, given by its rows, which have the same length. */
    public static Tensor matrix(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] elements = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " elements, not " + columns + " as the first");
            }
            System.arraycopy(rows[i], 0, elements, i * columns, columns);
        }
        return new Tensor(
                ElementType.FLOAT64, Shape.of(rows.length, columns), new DoubleElements(elements), Heap.INSTANCE);
    }

    /** A tensor without axes, of one number. */
    public static Tensor scalar(double value) {
        return vector(value).reshape();
    }

    /** A tensor of zeros. */
    public static Tensor zeros(ElementType type, int... shape) {
        return Heap.INSTANCE.zeros(type, Shape.of(shape));
    }

    /** A tensor of ones. */
    public static Tensor ones(ElementType type, int... shape) {
        return full(type, 1, shape);
    }

    /** A tensor of equal elements. */
    public static Tensor full(ElementType type, double value, int... shape) {
        return Heap.INSTANCE.full(type, Shape.of(shape), value);
    }

    /** The integers from 0 up to, but not including, {@code n}. */
    public static Tensor arange(ElementType type, int n) {
        return arange(type, 0, n, 1);
    }

    /** The numbers {@code start}, {@code start + step} and so on, those before {@code end}. */
    public static Tensor arange(ElementType type, double start, double end, double step) {
        if (step == 0 || Double.isNaN(step)) {
            throw new IllegalArgumentException("arange: the step is " + step + ", but must lead from start to end");
        }
        double count = Math.max(0, Math.ceil((end - start) / step));
        if (!(count <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("arange: from " + start + " to " + end + " by " + step + " there are "
                    + count + " numbers, but a tensor has at most " + Integer.MAX_VALUE);
        }
        Tensor out = zeros(type, (int) count);
        for (int i = 0; i < out.size(); i++) {
            out.elements.set(i, start + i * step);
        }
        return out;
    }

    /** The identity matrix of {@code n} rows. */
    public static Tensor eye(ElementType type, int n) {
        Tensor out = zeros(type, n, n);
        for (int i = 0; i < n; i++) {
            out.elements.set(i * n + i, 1);
        }
        return out;
    }

    /** Independent normal numbers with this mean and standard deviation. */
    public static Tensor randomNormal(ElementType type, long seed, double mean, double deviation, int... shape) {
        SplittableRandom random = new SplittableRandom(seed);
        Tensor out = zeros(type, shape);
        for (int i = 0; i < out.size(); i += 2) {
            // Box and Muller: two numbers from two. One less a uniform number is never zero.
            double radius = deviation * Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            out.elements.set(i, mean + radius * StrictMath.cos(angle));
            if (i + 1 < out.size()) {
                out.elements.set(i + 1, mean + radius * StrictMath.sin(angle));
            }
        }
        return out;
    }

    /** Independent uniform numbers from {@code low} to {@code high} (exclusive). */
    public static Tensor randomUniform(ElementType type, long seed, double low, double high, int... shape) {
        SplittableRandom random = new SplittableRandom(seed);
        Tensor out = zeros(type, shape);
        for (int i = 0; i < out.size(); i++) {
            out.elements.set(i, low + (high - low) * random.nextDouble());
        }
        return out;
    }

    /**
     * A row for each label: 1 at the label, else 0.
     *
     * @throws IndexOutOfBoundsException if a label is negative or not less than {@code classes}
     */
    public static Tensor oneHot(ElementType type, int[] labels, int classes) {
        return oneHot(zeros(type, labels.length, classes), labels, classes);
    }

    /** The same of the type of {@code x}, in the workspace of {@code x} if it is in one. */
    public static Tensor oneHotLike(Tensor x, int[] labels, int classes) {
        Extents extents = x.memory.extents().add(labels.length).add(classes);
        Tensor zeros = x.memory.take(x.type(), extents);
        zeros.elements.fill(0);
        return oneHot(zeros, labels, classes);
    }

    private static Tensor oneHot(Tensor zeros, int[] labels, int classes) {
        Indexing.requireWithin("oneHot", labels, classes);
        for (int i = 0; i < labels.length; i++) {
            zeros.elements.set(i * classes + labels[i], 1);
        }
        return zeros;
    }
}
