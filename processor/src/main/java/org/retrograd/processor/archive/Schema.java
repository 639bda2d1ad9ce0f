package org.retrograd.processor.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The records and enums that a record is made of, by name: its own components' types, those of these, and all kinds of what is
 * sealed.
 */
final class Schema {

    private static final Set<Class<?>> LEAVES =
            Set.of(int.class, Integer.class, long.class, boolean.class, String.class, Object.class);

    private final Map<String, Class<?>> classes = new TreeMap<>();

    private Schema() {}

    static Schema of(Class<? extends Record> root) {
        Schema schema = new Schema();
        schema.add(root);
        return schema;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> plain && !LEAVES.contains(plain)) {
            add(plain);
        } else if (!(type instanceof Class<?>)) {
            throw new IllegalStateException(type + " cannot be stored");
        }
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
            return;
        }
        if (!type.isRecord() && !type.isEnum()) {
            throw new IllegalStateException(type + " cannot be stored");
        }
        Class<?> other = classes.put(name(type), type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " have one name");
        }
        if (other == null && type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        }
    }

    /** The class's name without its package. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    Optional<Class<?>> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** All of it as text: two schemas of the same text store the same in the same way. */
    String describe() {
        return classes.values().stream().map(Schema::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(Class<?> type) {
        Object[] parts = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toArray()
                : Arrays.stream(type.getRecordComponents())
                        .map(part ->
                                part.getName() + ":" + part.getGenericType().getTypeName())
                        .toArray();
        return name(type) + Arrays.toString(parts);
    }
}
