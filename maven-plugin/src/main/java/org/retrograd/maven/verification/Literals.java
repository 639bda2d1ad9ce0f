package org.retrograd.maven.verification;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads arguments that are written as in Java. */
final class Literals {

    private Literals() {}

    /**
     * Reads a value of a type.
     *
     * @throws IllegalArgumentException if the text does not stand for one
     */
    static Object read(String text, Class<?> type) {
        String literal = text.strip();
        try {
            if (type.isPrimitive()) {
                return primitive(literal, type);
            }
            if (type == String.class) {
                return enclosed(literal, '"', '"').translateEscapes();
            }
            if (type.isArray()) {
                return array(parts(enclosed(literal, '{', '}')), type.getComponentType());
            }
            if (type.isEnum()) {
                return constant(literal, type);
            }
            if (type.isRecord()) {
                int open = literal.indexOf('(');
                return record(parts(enclosed(literal.substring(Math.max(open, 0)), '(', ')')), type);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + text + "` is no " + type.getSimpleName(), e);
        }
        throw new IllegalArgumentException("a " + type.getSimpleName()
                + " cannot be written as a literal: name a method that supplies it, @CheckGradient(from = ...)");
    }

    private static Object primitive(String literal, Class<?> type) {
        String digits = literal.replace("_", "");
        if (type == boolean.class && (literal.equals("true") || literal.equals("false"))) {
            return Boolean.valueOf(literal);
        }
        if (type == double.class) {
            return Double.valueOf(digits);
        }
        if (type == float.class) {
            return Float.valueOf(digits);
        }
        if (type == long.class) {
            return Long.decode(digits.endsWith("L") ? digits.substring(0, digits.length() - 1) : digits);
        }
        if (type == char.class) {
            String text = enclosed(literal, '\'', '\'').translateEscapes();
            if (text.length() == 1) {
                return text.charAt(0);
            }
        }
        if (type == int.class) {
            return Integer.decode(digits);
        }
        if (type == short.class) {
            return Short.decode(digits);
        }
        if (type == byte.class) {
            return Byte.decode(digits);
        }
        throw new IllegalArgumentException("`" + literal + "` is no " + type.getSimpleName());
    }

    private static Object array(List<String> elements, Class<?> type) {
        Object array = Array.newInstance(type, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, read(elements.get(i), type));
        }
        return array;
    }

    private static Object constant(String literal, Class<?> type) {
        String name = literal.substring(literal.lastIndexOf('.') + 1);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + literal + "` is no constant of "
                        + type.getSimpleName() + "; there are " + Arrays.toString(type.getEnumConstants())));
    }

    private static Object record(List<String> components, Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        if (components.size() != declared.length) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has " + declared.length + " components, not " + components.size());
        }
        Object[] values = new Object[declared.length];
        Class<?>[] types = new Class<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            types[i] = declared[i].getType();
            values[i] = read(components.get(i), types[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the record " + type.getSimpleName() + " could not be made: " + CalledCodeFailure.show(e), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the record " + type.getSimpleName() + " could not be made: " + e, e);
        }
    }

    private static String enclosed(String literal, char open, char close) {
        int last = literal.length() - 1;
        if (last < 1 || literal.charAt(0) != open || literal.charAt(last) != close) {
            throw new IllegalArgumentException("`" + literal + "` should stand in " + open + " " + close);
        }
        return literal.substring(1, last);
    }

    /** Splits at the commas that stand in no brackets and no quotes. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        String rest = text.substring(start);
        if (!parts.isEmpty() || !rest.isBlank()) {
            parts.add(rest);
        }
        return parts;
    }
}
