package org.retrograd.hunter.check;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A record without its class. Each compilation of a program has classes of its own; arguments and results become theirs, and
 * lose them again, where methods are called. Arrays of numbers in them stay the same objects.
 */
public record RecordValue(List<String> names, List<Object> parts) {

    public RecordValue {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    Object part(String name) {
        return parts.get(names.indexOf(name));
    }

    RecordValue map(UnaryOperator<Object> change) {
        return new RecordValue(names, parts.stream().map(change).toList());
    }

    /** As a parameter of a type takes it; of a record, the components that the type has. */
    static Object given(Object value, Class<?> type) {
        if (value instanceof RecordValue[] elements) {
            Object array = Array.newInstance(type.getComponentType(), elements.length);
            for (int k = 0; k < elements.length; k++) {
                Array.set(array, k, given(elements[k], type.getComponentType()));
            }
            return array;
        }
        return value instanceof RecordValue described ? described.instance(type) : value;
    }

    private Object instance(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> given(part(component.getName()), component.getType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What a method returned. */
    static Object described(Object value) {
        if (value instanceof Record instance) {
            return of(instance);
        }
        return value instanceof Record[] elements
                ? Arrays.stream(elements).map(RecordValue::of).toArray(RecordValue[]::new)
                : value;
    }

    private static RecordValue of(Record instance) {
        List<String> names = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        try {
            for (RecordComponent component : instance.getClass().getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                names.add(component.getName());
                parts.add(described(accessor.invoke(instance)));
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return new RecordValue(names, parts);
    }
}
