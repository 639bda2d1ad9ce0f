package org.retrograd.hunter.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.differentiation.Gradient;

/** Scalars, gradients, and arrays of any rank and records of these, as plain objects. */
final class Values {

    private static final long NEW_ARRAY = -1;

    private Values() {}

    /** Deep copies. Arguments are never shared, so the copies are not either. */
    static Object[] copies(Object... values) {
        return Arrays.stream(values).map(Values::copy).toArray();
    }

    private static Object copy(Object value) {
        if (value instanceof RecordValue described) {
            return described.map(Values::copy);
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** All numbers in order. */
    static double[] flat(Object value) {
        return stream(value).toArray();
    }

    static DoubleStream stream(Object value) {
        if (value instanceof RecordValue described) {
            return described.parts().stream().flatMapToDouble(Values::stream);
        }
        if (!value.getClass().isArray()) {
            return DoubleStream.of(number(value));
        }
        DoubleStream all = DoubleStream.empty();
        for (int i = 0; i < Array.getLength(value); i++) {
            all = DoubleStream.concat(all, stream(Array.get(value, i)));
        }
        return all;
    }

    private static double number(Object scalar) {
        if (scalar instanceof Gradient gradient) {
            return gradient.getValue();
        }
        if (scalar instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (scalar instanceof String || scalar instanceof Character) {
            return scalar.hashCode();
        }
        return ((Number) scalar).doubleValue();
    }

    /** Numbers in the shape of a value. */
    static Object shaped(Object like, double... numbers) {
        if (like instanceof RecordValue described) {
            List<Object> parts = new ArrayList<>();
            int start = 0;
            for (Object part : described.parts()) {
                int size = flat(part).length;
                parts.add(shaped(part, Arrays.copyOfRange(numbers, start, start + size)));
                start += size;
            }
            return new RecordValue(described.names(), parts);
        }
        if (!like.getClass().isArray()) {
            return numbers[0];
        }
        Object shaped = Array.newInstance(like.getClass().getComponentType(), Array.getLength(like));
        int at = 0;
        for (int i = 0; i < Array.getLength(like); i++) {
            Object part = Array.get(like, i);
            int size = flat(part).length;
            Array.set(shaped, i, shaped(part, Arrays.copyOfRange(numbers, at, at + size)));
            at += size;
        }
        return shaped;
    }

    static boolean sameBits(double[] one, double[] other) {
        return Arrays.equals(one, other);
    }

    /** Equal but for the sign of zeros. */
    static boolean sameNumbers(double[] one, double[] other) {
        return Arrays.equals(
                Arrays.stream(one).map(value -> value + 0.0).toArray(),
                Arrays.stream(other).map(value -> value + 0.0).toArray());
    }

    /** Which arrays there are before a call, each with a number. */
    static IdentityHashMap<Object, Long> arrays(Object... arguments) {
        IdentityHashMap<Object, Long> numbers = new IdentityHashMap<>();
        for (Object argument : arguments) {
            number(argument, numbers);
        }
        return numbers;
    }

    private static void number(Object value, IdentityHashMap<Object, Long> numbers) {
        if (value instanceof RecordValue described) {
            described.parts().forEach(part -> number(part, numbers));
        }
        if (value.getClass().isArray()) {
            numbers.putIfAbsent(value, (long) numbers.size());
            if (value instanceof Object[] parts) {
                Arrays.stream(parts).forEach(part -> number(part, numbers));
            }
        }
    }

    /** The bits of all that the arguments hold after a call, and which of the arrays they consist of. */
    static List<Long> snapshot(IdentityHashMap<Object, Long> before, Object... arguments) {
        List<Long> all = new ArrayList<>();
        for (Object argument : arguments) {
            add(argument, before, all);
        }
        return all;
    }

    /** What a snapshot holds; which array one is, is a number of its own. */
    static double[] numbers(List<Long> snapshot) {
        return snapshot.stream()
                .mapToDouble(each -> Math.abs(each) < 1000 ? each : Double.longBitsToDouble(each))
                .toArray();
    }

    private static void add(Object value, IdentityHashMap<Object, Long> before, List<Long> all) {
        if (value instanceof RecordValue described) {
            described.parts().forEach(part -> add(part, before, all));
            return;
        }
        if (!value.getClass().isArray()) {
            all.add(Double.doubleToLongBits(number(value)));
            return;
        }
        all.add(before.getOrDefault(value, NEW_ARRAY));
        for (int i = 0; i < Array.getLength(value); i++) {
            add(Array.get(value, i), before, all);
        }
    }
}
