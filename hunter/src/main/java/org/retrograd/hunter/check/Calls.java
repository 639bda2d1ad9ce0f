package org.retrograd.hunter.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;

/** Calls of static methods by reflection. */
final class Calls {

    private Calls() {}

    /** The method of that name. */
    static Method method(ClassLoader loader, String className, String name) {
        try {
            Method found = Arrays.stream(loader.loadClass(className).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new LinkageError(className + " has no " + name));
            found.setAccessible(true);
            return found;
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Calls; the first arguments, as many as are watched, go into the snapshot. */
    static Outcome call(Method method, int watched, Object... arguments) {
        Object[] seen = Arrays.copyOf(arguments, watched);
        IdentityHashMap<Object, Long> before = Values.arrays(seen);
        try {
            Object value = method.invoke(null, arguments);
            return new Outcome.Returned(value, Values.snapshot(before, seen));
        } catch (InvocationTargetException e) {
            return new Outcome.Threw(Objects.requireNonNullElse(e.getCause(), e));
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** A component of a record. */
    static Object component(Object record, String name) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
