package org.retrograd.hunter.fence;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;

/** Makes up arguments. */
final class Samples {

    private static final double[] SCALES = {1, 1, 2, 5, 0.1, 30};
    private static final int SQUARE = 3;

    private final Random random;
    private final double scale;
    private final boolean isPositive;
    private final boolean isSorted;
    private final boolean isUneven;
    private final int length;

    private Samples(Random random) {
        this.random = random;
        this.scale = SCALES[random.nextInt(SCALES.length)];
        this.isPositive = random.nextInt(3) > 0;
        this.isSorted = random.nextInt(3) == 0;
        this.isUneven = random.nextInt(4) == 0;
        this.length = 3 + random.nextInt(3);
    }

    /** The arguments of a method at one of its points. */
    static Object[] arguments(Method method, int point) {
        Samples samples = new Samples(new Random(31L * method.toString().hashCode() + point));
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int k = 0; k < types.length; k++) {
            arguments[k] = samples.value(types[k], 0);
        }
        return arguments;
    }

    private Object value(Class<?> type, int depth) {
        if (type.isArray()) {
            return array(type, depth);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return type == String.class ? "text" : primitive(type);
    }

    private Object primitive(Class<?> type) {
        int small = random.nextInt(5);
        return switch (type.getName()) {
            case "double" -> number();
            case "float" -> (float) number();
            case "int" -> small;
            case "long" -> (long) small;
            case "short" -> (short) small;
            case "byte" -> (byte) small;
            case "char" -> (char) ('a' + small);
            case "boolean" -> random.nextBoolean();
            default -> throw new IllegalArgumentException("an argument of " + type);
        };
    }

    private double number() {
        double unit = isPositive ? 0.05 + random.nextDouble() : 2 * random.nextDouble() - 1;
        return scale * unit;
    }

    private Object array(Class<?> type, int depth) {
        Class<?> component = type.getComponentType();
        Object array = Array.newInstance(component, extent(component, depth));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(component, depth + 1));
        }
        if (isSorted && array instanceof double[] numbers) {
            Arrays.sort(numbers);
        }
        return array;
    }

    private int extent(Class<?> component, int depth) {
        if (component.isArray() || depth > 0) {
            return SQUARE;
        }
        return isUneven ? 3 + random.nextInt(3) : length;
    }
}
