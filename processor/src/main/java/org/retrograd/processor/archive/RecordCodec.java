package org.retrograd.processor.archive;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns records into terms and back, by their components: what a new kind of record holds is stored without a word about it here.
 * Components are records, enums, sealed interfaces of these, lists, sets, optionals, texts, ints, booleans, and boxed primitives.
 */
final class RecordCodec {

    private static final Term NONE = new Term.Word("none");

    /** How the boxes of primitives are read. */
    private static final List<Box> BOXES = List.of(
            new Box(Boolean.class, Boolean::valueOf),
            new Box(Byte.class, Byte::valueOf),
            new Box(Short.class, Short::valueOf),
            new Box(Character.class, text -> (char) Integer.parseInt(text)),
            new Box(Integer.class, Integer::valueOf),
            new Box(Long.class, Long::valueOf),
            new Box(Float.class, Float::valueOf),
            new Box(Double.class, Double::valueOf));

    private final Schema schema;

    RecordCodec(Schema schema) {
        this.schema = schema;
    }

    private record Box(Class<?> type, Function<String, Object> reading) {}

    /** The record as a term; the same for equal records. */
    Term encode(Record record) {
        return encode(record, record.getClass());
    }

    private Term encode(Object value, Type type) {
        if (value instanceof Record record) {
            return new Term.Group(Schema.name(record.getClass()), components(record));
        }
        if (value instanceof Enum<?> constant) {
            return new Term.Word(Schema.name(constant.getDeclaringClass()) + "." + constant.name());
        }
        if (value instanceof Optional<?> optional) {
            return optional.<Term>map(it -> new Term.Group("some", List.of(encode(it, argument(type)))))
                    .orElse(NONE);
        }
        if (value instanceof List<?> list) {
            return new Term.Group("list", encodeAll(list, argument(type)));
        }
        if (value instanceof Set<?> set) {
            List<Term> sorted = encodeAll(set, argument(type)).stream()
                    .sorted(Comparator.comparing(Term::flat))
                    .toList();
            return new Term.Group("set", sorted);
        }
        if (value instanceof String text) {
            return new Term.Quoted(text);
        }
        Term word = new Term.Word(value instanceof Character letter ? String.valueOf((int) letter) : value.toString());
        return type == Object.class ? new Term.Group(value.getClass().getSimpleName(), List.of(word)) : word;
    }

    private List<Term> encodeAll(Collection<?> values, Type type) {
        return values.stream().map(value -> encode(value, type)).toList();
    }

    private List<Term> components(Record record) {
        List<Term> terms = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                terms.add(encode(Objects.requireNonNull(value), component.getGenericType()));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return terms;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /**
     * The record that a term is of.
     *
     * @throws IllegalArgumentException if it is of none
     */
    <T extends Record> T decode(Term term, Class<T> type) {
        return type.cast(decode(term, (Type) type));
    }

    private Object decode(Term term, Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return term.equals(NONE) ? Optional.empty() : Optional.of(decode(only(term, "some"), argument(type)));
        }
        if (raw == List.class) {
            return decodeAll(term, "list", type).toList();
        }
        if (raw == Set.class) {
            return decodeAll(term, "set", type).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (raw == String.class && term instanceof Term.Quoted quoted) {
            return quoted.text();
        }
        if (raw == Object.class && term instanceof Term.Group group) {
            return box(group.head()).reading().apply(word(only(term, group.head())));
        }
        if (raw == int.class || raw == Integer.class) {
            return Integer.valueOf(word(term));
        }
        if (raw == long.class) {
            return Long.valueOf(word(term));
        }
        if (raw == boolean.class) {
            return Boolean.valueOf(word(term));
        }
        Object decoded = term instanceof Term.Group group ? record(group) : constant(word(term));
        if (!raw.isInstance(decoded)) {
            throw new IllegalArgumentException(decoded + " is no " + raw);
        }
        return decoded;
    }

    private java.util.stream.Stream<Object> decodeAll(Term term, String head, Type type) {
        return group(term, head).parts().stream().map(part -> decode(part, argument(type)));
    }

    private static Box box(String name) {
        return BOXES.stream()
                .filter(box -> box.type().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no box " + name));
    }

    private Object record(Term.Group group) {
        Class<?> type = find(group.head());
        RecordComponent[] components = Optional.ofNullable(type.getRecordComponents())
                .filter(all -> all.length == group.parts().size())
                .orElseThrow(() -> new IllegalArgumentException("not the components of " + type));
        Object[] arguments = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            arguments[k] = decode(group.parts().get(k), components[k].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("no " + type, failure);
        }
    }

    private Object constant(String word) {
        int dot = word.lastIndexOf('.');
        Object[] constants = dot < 0 ? null : find(word.substring(0, dot)).getEnumConstants();
        return Arrays.stream(constants == null ? new Object[0] : constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(word.substring(dot + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant " + word));
    }

    private Class<?> find(String name) {
        return schema.find(name).orElseThrow(() -> new IllegalArgumentException("no class " + name));
    }

    private static Term.Group group(Term term, String head) {
        if (term instanceof Term.Group group && group.head().equals(head)) {
            return group;
        }
        throw new IllegalArgumentException("no " + head + ": " + term.flat());
    }

    private static Term only(Term term, String head) {
        List<Term> parts = group(term, head).parts();
        if (parts.size() != 1) {
            throw new IllegalArgumentException("not one part: " + term.flat());
        }
        return parts.get(0);
    }

    private static String word(Term term) {
        if (term instanceof Term.Word word) {
            return word.text();
        }
        throw new IllegalArgumentException("no word: " + term.flat());
    }
}
