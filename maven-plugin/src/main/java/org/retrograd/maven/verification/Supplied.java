package org.retrograd.maven.verification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The points that a method of the user supplies. */
final class Supplied {

    private Supplied() {}

    /**
     * Calls the method.
     *
     * @throws IllegalArgumentException if there is no such method, if it fails, or if it returns something else
     */
    static List<Object[]> by(Class<?> owner, String name) {
        String place = owner.getSimpleName() + "." + name + "()";
        try {
            Method method = owner.getDeclaredMethod(name);
            method.setAccessible(true);
            return points(method.invoke(null), place);
        } catch (NoSuchMethodException | NullPointerException e) {
            throw new IllegalArgumentException("there is no static method " + place + " to supply points", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(place + " failed: " + e.getCause(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(place + " cannot be called", e);
        }
    }

    private static List<Object[]> points(Object supplied, String place) {
        Stream<?> points;
        if (supplied instanceof Object[] array) {
            points = Arrays.stream(array);
        } else if (supplied instanceof Collection<?> collection) {
            points = collection.stream();
        } else if (supplied instanceof Stream<?> stream) {
            points = stream;
        } else {
            throw new IllegalArgumentException(
                    place + " must return an Object[][], a Collection<Object[]> or a Stream<Object[]>");
        }
        return points.map(point -> {
                    if (point instanceof Object[] arguments) {
                        return arguments;
                    }
                    throw new IllegalArgumentException(
                            place + " must supply arrays of arguments, Object[], but supplied " + point);
                })
                .toList();
    }
}
