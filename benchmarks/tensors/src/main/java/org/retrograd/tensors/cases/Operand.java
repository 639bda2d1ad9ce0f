package org.retrograd.tensors.cases;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What an operation is called with. */
sealed interface Operand {

    /** As the file has it. */
    String line();

    /**
     * A tensor.
     *
     * @param shape its extents
     * @param elements in row-major order
     * @param constant whether the operation has no derivative with respect to it
     */
    record Numbers(int[] shape, double[] elements, boolean constant) implements Operand {

        @Override
        public String line() {
            return (constant ? "constant " : "tensor ") + Operand.shape(shape) + " |" + Operand.elements(elements);
        }
    }

    /**
     * Something else, of which the operation has no derivative here.
     *
     * @param kind number, int, ints, flag, reduction or type
     * @param text its value
     */
    record Other(String kind, String text) implements Operand {

        @Override
        public String line() {
            return kind + " " + text;
        }
    }

    static Operand number(double value) {
        return new Other("number", Double.toString(value));
    }

    static Operand integer(int value) {
        return new Other("int", Integer.toString(value));
    }

    static Operand integers(int... values) {
        return new Other(
                "ints", Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    static Operand flag(boolean value) {
        return new Other("flag", Boolean.toString(value));
    }

    /** These numbers as a tensor. */
    static Numbers of(int[] shape, double... elements) {
        return new Numbers(shape, elements, false);
    }

    static Numbers vector(double... elements) {
        return of(new int[] {elements.length}, elements);
    }

    static String shape(int[] shape) {
        return IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    static String elements(double[] elements) {
        return DoubleStream.of(elements).mapToObj(Operand::text).collect(Collectors.joining());
    }

    private static String text(double element) {
        String text = Double.toString(element);
        return " " + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
