package org.retrograd.hunter.fence;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Random;

/** Arrays of any rank, as plain objects. */
final class Deep {

    private Deep() {}

    static Object[] copies(Object[] values) {
        return Arrays.stream(values).map(Deep::copy).toArray();
    }

    static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** Something of the same shape with random numbers. */
    static Object weights(Object value, Random random) {
        if (value instanceof Double) {
            return random.nextDouble() + 0.5;
        }
        if (value instanceof Float) {
            return (float) (random.nextDouble() + 0.5);
        }
        Object weights = copy(value);
        for (int i = 0; i < Array.getLength(weights); i++) {
            Array.set(weights, i, weights(Array.get(weights, i), random));
        }
        return weights;
    }

    /** The sum of the products of all numbers. */
    static double dot(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number factor) {
            return number.doubleValue() * factor.doubleValue();
        }
        double sum = 0;
        for (int i = 0; i < Array.getLength(one); i++) {
            sum += dot(Array.get(one, i), Array.get(other, i));
        }
        return sum;
    }

    /** Equal to the last bit, and in shape. */
    static boolean same(Object one, Object other) {
        return Arrays.deepEquals(new Object[] {one}, new Object[] {other});
    }

    static String text(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }
}
