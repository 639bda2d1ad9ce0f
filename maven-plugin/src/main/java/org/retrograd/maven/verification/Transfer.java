package org.retrograd.maven.verification;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;

/** Makes values again in the classes of another loader: arrays, records and constants of enums, and what these hold. */
final class Transfer {

    private final ClassLoader loader;

    private Transfer(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Copies of arguments.
     *
     * @throws IllegalArgumentException if one is of another kind
     */
    static Object[] to(ClassLoader loader, Object[] arguments) {
        Object[] copies = new Object[arguments.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = new Transfer(loader).copy(arguments[i]);
        }
        return copies;
    }

    private Object copy(Object value) {
        Class<?> type = value.getClass();
        try {
            if (type.isArray()) {
                return array(value, type);
            }
            if (type.getClassLoader() == null) {
                return value;
            }
            if (value instanceof Enum<?> constant) {
                return Literals.read(constant.name(), find(constant.getDeclaringClass()));
            }
            if (type.isRecord()) {
                return record(value, type);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be copied: " + e, e);
        }
        throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be copied");
    }

    private Object array(Object array, Class<?> type) throws ReflectiveOperationException {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(find(type.getComponentType()), length);
        for (int i = 0; i < length; i++) {
            Object element = Array.get(array, i);
            Array.set(copy, i, element == null ? null : copy(element));
        }
        return copy;
    }

    private Object record(Object value, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            components[i].getAccessor().setAccessible(true);
            Object component = components[i].getAccessor().invoke(value);
            values[i] = copy(component);
            types[i] = find(components[i].getType());
        }
        Constructor<?> constructor = find(type).getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Class<?> find(Class<?> type) throws ClassNotFoundException {
        return type.isPrimitive() ? type : Class.forName(type.getName(), true, loader);
    }
}
