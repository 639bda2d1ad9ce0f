package org.retrograd.hunter.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.retrograd.hunter.program.Parameter;

/** Calls of methods by reflection. */
final class Calls {

    private Calls() {}

    /** Whether there is a method of that name. */
    static boolean has(ClassLoader loader, String className, String name) {
        try {
            return Arrays.stream(loader.loadClass(className).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

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

    /**
     * Calls. The arguments of the program's own parameters, which come first, go into the snapshot; where nothing is
     * returned, those that are active arrays are the value.
     */
    static Outcome call(Method method, List<Parameter> parameters, Object... arguments) {
        Object[] seen = Arrays.copyOf(arguments, parameters.size());
        IdentityHashMap<Object, Long> before = Values.arrays(seen);
        try {
            Object value = RecordValue.described(invoked(method, arguments));
            boolean isVoid = method.getReturnType() == void.class;
            return new Outcome.Returned(isVoid ? activeArrays(parameters, seen) : value, Values.snapshot(before, seen));
        } catch (InvocationTargetException e) {
            return new Outcome.Threw(Objects.requireNonNullElse(e.getCause(), e));
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Of a method of a record, the first argument is the record. */
    private static Object invoked(Method method, Object... arguments)
            throws InvocationTargetException, IllegalAccessException {
        boolean isInstance = !Modifier.isStatic(method.getModifiers());
        int first = isInstance ? 1 : 0;
        Object[] given = new Object[arguments.length - first];
        for (int k = 0; k < given.length; k++) {
            given[k] = RecordValue.given(arguments[k + first], method.getParameterTypes()[k]);
        }
        Object receiver = isInstance ? RecordValue.given(arguments[0], method.getDeclaringClass()) : null;
        return method.invoke(receiver, given);
    }

    /** The arrays in which a method without a result leaves its results. */
    static Object[] activeArrays(List<Parameter> parameters, Object... arguments) {
        return IntStream.range(0, parameters.size())
                .filter(k ->
                        parameters.get(k).isActive() && parameters.get(k).type().isArray())
                .mapToObj(k -> arguments[k])
                .toArray();
    }

    /** A component of a record that was returned. */
    static Object component(Object value, String name) {
        return ((RecordValue) value).part(name);
    }
}
