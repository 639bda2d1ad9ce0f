package org.retrograd.testing;

import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Values by parameter name, as a {@link Primal} and its derivatives receive them.
 *
 * <p>The values belong to the receiver: nobody else sees the arrays, and writing into them harms nothing. Every
 * accessor throws {@link IllegalArgumentException} if there is no value of that name or if it has another type; none
 * converts.
 */
public final class Arguments {

    private final Map<String, Object> values;

    Arguments(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The names, in the order in which the parameters were declared. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The value of the given name; {@code int.class} and {@code Integer.class} mean the same here. */
    @SuppressWarnings("unchecked") // the primitive class and its box both stand for the boxed value
    public <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no argument is named " + name + "; there are " + names());
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (!boxed.isInstance(value)) {
            throw new IllegalArgumentException("argument " + name + " is of type "
                    + value.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return (T) value;
    }

    /** The {@code double} of the given name. */
    public double asDouble(String name) {
        return get(name, Double.class);
    }

    /** The {@code float} of the given name. */
    public float asFloat(String name) {
        return get(name, Float.class);
    }

    /** The {@code int} of the given name. */
    public int asInt(String name) {
        return get(name, Integer.class);
    }

    /** The {@code boolean} of the given name. */
    public boolean asBoolean(String name) {
        return get(name, Boolean.class);
    }

    /** The {@code double[]} of the given name. */
    public double[] asDoubles(String name) {
        return get(name, double[].class);
    }

    /** The {@code float[]} of the given name. */
    public float[] asFloats(String name) {
        return get(name, float[].class);
    }

    /** The values in the order of the names, for a call by reflection. */
    Object[] toArray() {
        return values.values().toArray();
    }
}
