package org.retrograd.maven.verification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The points that a method of the user supplies. */
final class Supplied {

    private static final String RETURNS = "an Object[][], a Collection<Object[]> or a Stream<Object[]>";

    private final Class<?> owner;
    private final String name;
    private final String place;

    private Supplied(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
        this.place = owner.getSimpleName() + "." + name + "()";
    }

    /**
     * Calls the method.
     *
     * @throws IllegalArgumentException if there is no such method, if it fails, or if it supplies nothing or something else
     */
    static List<Object[]> by(Class<?> owner, String name) {
        Supplied supplied = new Supplied(owner, name);
        List<Object[]> points = supplied.points();
        if (points.isEmpty()) {
            throw new IllegalArgumentException(supplied.place
                    + " supplies no points, so that nothing would be checked. Let it return at least one");
        }
        return points;
    }

    private List<Object[]> points() {
        Method method = method();
        try {
            method.setAccessible(true);
            return stream(method.invoke(null)).map(this::point).toList();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(place + " failed: " + CalledCodeFailure.show(e), e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(place + " cannot be called: " + e.getMessage(), e);
        } catch (WrongPoints e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // A stream fails when its points are taken.
            throw new IllegalArgumentException(place + " failed: " + CalledCodeFailure.show(e), e);
        }
    }

    private Method method() {
        List<Method> named = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
        Method method = named.stream()
                .filter(candidate -> candidate.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        named.isEmpty()
                                ? "there is no static method " + place + " to supply points"
                                : "a method that supplies points takes no parameters, but " + owner.getSimpleName()
                                        + "." + name + " takes " + named.get(0).getParameterCount()));
        if (!Modifier.isStatic(method.getModifiers())) {
            throw new IllegalArgumentException(
                    place + " is not static, so that there is no object to call it on. Make it static");
        }
        return method;
    }

    private Stream<?> stream(Object supplied) {
        if (supplied instanceof Object[] array) {
            return Arrays.stream(array);
        }
        if (supplied instanceof Collection<?> collection) {
            return collection.stream();
        }
        if (supplied instanceof Stream<?> stream) {
            return stream;
        }
        throw new WrongPoints(place + " must return " + RETURNS + ", but returned "
                + (supplied == null ? "null" : "a " + supplied.getClass().getSimpleName()));
    }

    private Object[] point(Object point) {
        if (point instanceof Object[] arguments) {
            return arguments;
        }
        throw new WrongPoints(place + " must supply arrays of arguments, Object[], but supplied "
                + (point == null ? "null" : "a " + point.getClass().getSimpleName())
                + "; wrap each point: new Object[] {...}");
    }

    /** Points of another kind than any that can be checked. */
    private static final class WrongPoints extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        WrongPoints(String message) {
            super(message);
        }
    }
}
