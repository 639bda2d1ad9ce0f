package org.retrograd.testing;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values into {@link Structure}s. */
final class Structures {

    private Structures() {}

    static Structure of(Object value) {
        return of(value, unboxed(value));
    }

    /** Goes by the declared type, as the compiler does: a {@code Double} behind an {@code Object} has no derivative. */
    static Structure of(Object value, Class<?> declared) {
        if (declared == double.class && value instanceof Double number) {
            return new Structure.Scalar(number, Precision.DOUBLE);
        }
        if (declared == float.class && value instanceof Float number) {
            return new Structure.Scalar(number, Precision.FLOAT);
        }
        if (declared.isArray()) {
            return ofArray(value, declared.getComponentType());
        }
        if (declared.isRecord() && value instanceof Record original) {
            return RecordStructure.of(original);
        }
        return passive(value);
    }

    /** Whether values of this type can have leaves. */
    static boolean isDifferentiable(Class<?> type) {
        return isDifferentiable(type, new HashSet<>());
    }

    /** {@code double.class} for a {@link Double}, {@code float.class} for a {@link Float}, else the value's class. */
    static Class<?> unboxed(Object value) {
        if (value instanceof Double) {
            return double.class;
        }
        return value instanceof Float ? float.class : value.getClass();
    }

    private static Structure ofArray(Object array, Class<?> elementType) {
        if (elementType == double.class) {
            return new Structure.Row(ArrayCopy.of(array), Precision.DOUBLE);
        }
        if (elementType == float.class) {
            return new Structure.Row(ArrayCopy.of(array), Precision.FLOAT);
        }
        if (elementType.isPrimitive()) {
            return passive(array);
        }
        List<Optional<Structure>> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Optional.ofNullable(Array.get(array, i)).map(element -> of(element, elementType)));
        }
        return new Structure.Rows(elementType, elements);
    }

    private static Structure passive(Object value) {
        if (value.getClass().isArray()) {
            Object snapshot = ArrayCopy.of(value);
            return new Structure.Passive(() -> ArrayCopy.of(snapshot), false);
        }
        return new Structure.Passive(() -> value, true);
    }

    private static boolean isDifferentiable(Class<?> type, Set<Class<?>> seen) {
        if (type.isArray()) {
            return isDifferentiable(type.getComponentType(), seen);
        }
        if (type.isRecord() && seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (isDifferentiable(component.getType(), seen)) {
                    return true;
                }
            }
        }
        return type == double.class || type == float.class;
    }
}
