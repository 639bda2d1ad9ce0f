package org.retrograd.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A record. Its components are read from its fields, because an accessor may compute something else, and copies are made
 * by its canonical constructor.
 *
 * @param original the record itself
 * @param components its components, in order
 */
record RecordStructure(Record original, List<Optional<Structure>> components) implements Structure {

    RecordStructure {
        components = List.copyOf(components);
    }

    static RecordStructure of(Record original) {
        List<Optional<Structure>> components = new ArrayList<>();
        for (RecordComponent component : original.getClass().getRecordComponents()) {
            components.add(
                    field(original, component.getName()).map(value -> Structures.of(value, component.getType())));
        }
        return new RecordStructure(original, components);
    }

    /** The components that are not null, by name. */
    static Map<String, Object> componentValues(Record owner) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            field(owner, component.getName()).ifPresent(value -> values.put(component.getName(), value));
        }
        return values;
    }

    @Override
    public int size() {
        return Children.size(components);
    }

    @Override
    public Object copy() {
        return isImmutable() ? original : construct(Children.copies(components));
    }

    @Override
    public Object copyWith(int leaf, double value) {
        return construct(Children.copiesWith(components, leaf, value));
    }

    @Override
    public Object filledFrom(DoubleSupplier values) {
        return construct(Children.filled(components, values));
    }

    @Override
    public boolean isImmutable() {
        return components.stream()
                .allMatch(component -> component.map(Structure::isImmutable).orElse(true));
    }

    @Override
    public int writeTo(double[] target, int offset) {
        return Children.write(components, target, offset);
    }

    @Override
    public void visit(String path, String array, Consumer<Leaf> visitor) {
        RecordComponent[] declared = original.getClass().getRecordComponents();
        for (int i = 0; i < declared.length; i++) {
            String suffix = "." + declared[i].getName();
            components.get(i).ifPresent(part -> part.visit(path + suffix, array + suffix, visitor));
        }
    }

    /** Refuses a constructor that changes what it is given: the difference would be taken at another point. */
    private Record construct(List<Optional<Object>> arguments) {
        RecordComponent[] declared = original.getClass().getRecordComponents();
        List<double[]> wanted = new ArrayList<>();
        for (int i = 0; i < declared.length; i++) {
            wanted.add(leafValues(arguments.get(i), declared[i].getType()));
        }
        Record copy = invoke(arguments);
        for (int i = 0; i < declared.length; i++) {
            double[] held = leafValues(field(copy, declared[i].getName()), declared[i].getType());
            if (!Arrays.equals(wanted.get(i), held)) {
                throw new IllegalArgumentException("the constructor of " + typeName() + " changes its component "
                        + declared[i].getName() + ", so that the record cannot be copied");
            }
        }
        return copy;
    }

    private Record invoke(List<Optional<Object>> arguments) {
        RecordComponent[] declared = original.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            int index = i;
            arguments.get(i).ifPresent(value -> values[index] = value);
        }
        try {
            Constructor<? extends Record> constructor = original.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the constructor of " + typeName() + " refused " + arguments, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constructor of " + typeName() + " cannot be called", e);
        }
    }

    private String typeName() {
        return original.getClass().getSimpleName();
    }

    private static double[] leafValues(Optional<Object> value, Class<?> type) {
        return value.map(present -> Structures.of(present, type).values()).orElse(new double[0]);
    }

    private static Optional<Object> field(Record owner, String name) {
        try {
            var field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return Optional.ofNullable(field.get(owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the component " + name + " of " + owner.getClass().getSimpleName() + " cannot be read", e);
        }
    }
}
