package org.retrograd.testing;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A snapshot of a value, seen as a tree whose leaves are doubles and floats, numbered from 0 in the order of arrays and
 * record components.
 *
 * <p>Null array elements and null record components have no structure and stay null in every copy.
 */
sealed interface Structure permits RecordStructure, Structure.Scalar, Structure.Row, Structure.Rows, Structure.Passive {

    /** The number of leaves. */
    int size();

    /** A fresh value that shares nothing that could be written to with the original or any other copy. */
    Object copy();

    /** A copy in which one leaf has another value, rounded to its type. */
    Object copyWith(int leaf, double value);

    /** A copy in which every leaf has another value, rounded to its type. */
    Object filledFrom(DoubleSupplier values);

    /** Whether a copy may be the original itself. */
    boolean isImmutable();

    /** Hands over the leaves in order. */
    void visit(String path, String array, Consumer<Leaf> visitor);

    /** The leaves in order. */
    default List<Leaf> leaves(String root) {
        List<Leaf> leaves = new ArrayList<>();
        visit(root, root, leaves::add);
        return leaves;
    }

    /** Writes the values of the leaves into an array from an offset on, and returns the offset after the last. */
    int writeTo(double[] target, int offset);

    /** The values of the leaves in order. */
    default double[] values() {
        double[] values = new double[size()];
        writeTo(values, 0);
        return values;
    }

    /**
     * A lone number.
     *
     * @param value the number
     * @param precision its type
     */
    record Scalar(double value, Precision precision) implements Structure {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Object copy() {
            return box(value);
        }

        @Override
        public Object copyWith(int leaf, double other) {
            return box(other);
        }

        @Override
        public Object filledFrom(DoubleSupplier values) {
            return box(values.getAsDouble());
        }

        @Override
        public boolean isImmutable() {
            return true;
        }

        @Override
        public int writeTo(double[] target, int offset) {
            target[offset] = value;
            return offset + 1;
        }

        @Override
        public void visit(String path, String array, Consumer<Leaf> visitor) {
            visitor.accept(new Leaf(path, array, value, precision));
        }

        private Object box(double other) {
            if (precision == Precision.FLOAT) {
                return (float) other;
            }
            return other;
        }
    }

    /**
     * A {@code double[]} or {@code float[]}.
     *
     * @param numbers the array, never handed out
     * @param precision its type
     */
    record Row(Object numbers, Precision precision) implements Structure {

        @Override
        public int size() {
            return Array.getLength(numbers);
        }

        @Override
        public Object copy() {
            return ArrayCopy.of(numbers);
        }

        @Override
        public Object copyWith(int leaf, double value) {
            Object copy = copy();
            set(copy, leaf, value);
            return copy;
        }

        @Override
        public Object filledFrom(DoubleSupplier values) {
            Object copy = copy();
            for (int i = 0; i < size(); i++) {
                set(copy, i, values.getAsDouble());
            }
            return copy;
        }

        @Override
        public boolean isImmutable() {
            return false;
        }

        @Override
        public int writeTo(double[] target, int offset) {
            for (int i = 0; i < size(); i++) {
                target[offset + i] = Array.getDouble(numbers, i);
            }
            return offset + size();
        }

        @Override
        public void visit(String path, String array, Consumer<Leaf> visitor) {
            for (int i = 0; i < size(); i++) {
                visitor.accept(new Leaf(path + "[" + i + "]", array, Array.getDouble(numbers, i), precision));
            }
        }

        private void set(Object copy, int index, double value) {
            if (precision == Precision.FLOAT) {
                Array.setFloat(copy, index, (float) value);
            } else {
                Array.setDouble(copy, index, value);
            }
        }
    }

    /**
     * An array of arrays or records, jagged or not.
     *
     * @param elementType the element type of the array
     * @param elements the elements
     */
    record Rows(Class<?> elementType, List<Optional<Structure>> elements) implements Structure {

        public Rows {
            elements = List.copyOf(elements);
        }

        @Override
        public int size() {
            return Children.size(elements);
        }

        @Override
        public Object copy() {
            return array(Children.copies(elements));
        }

        @Override
        public Object copyWith(int leaf, double value) {
            return array(Children.copiesWith(elements, leaf, value));
        }

        @Override
        public Object filledFrom(DoubleSupplier values) {
            return array(Children.filled(elements, values));
        }

        @Override
        public boolean isImmutable() {
            return false;
        }

        @Override
        public int writeTo(double[] target, int offset) {
            return Children.write(elements, target, offset);
        }

        @Override
        public void visit(String path, String array, Consumer<Leaf> visitor) {
            for (int i = 0; i < elements.size(); i++) {
                String elementPath = path + "[" + i + "]";
                elements.get(i).ifPresent(element -> element.visit(elementPath, array, visitor));
            }
        }

        private Object array(List<Optional<Object>> values) {
            Object copy = Array.newInstance(elementType, values.size());
            for (int i = 0; i < values.size(); i++) {
                int index = i;
                values.get(i).ifPresent(value -> Array.set(copy, index, value));
            }
            return copy;
        }
    }

    /**
     * A value without leaves.
     *
     * @param source yields the value for each copy
     * @param isImmutable whether every copy is the same value
     */
    record Passive(Supplier<?> source, boolean isImmutable) implements Structure {

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Object copy() {
            return source.get();
        }

        @Override
        public Object copyWith(int leaf, double value) {
            throw new IndexOutOfBoundsException(leaf);
        }

        @Override
        public Object filledFrom(DoubleSupplier values) {
            return copy();
        }

        @Override
        public int writeTo(double[] target, int offset) {
            return offset;
        }

        @Override
        public void visit(String path, String array, Consumer<Leaf> visitor) {}
    }
}
