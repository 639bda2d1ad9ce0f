package org.retrograd.maven.verification;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arguments that a {@code @CheckGradient} stands for. */
final class PointArguments {

    private PointArguments() {}

    /**
     * The arguments of each call: those of the literals, and those that a method supplies.
     *
     * @throws IllegalArgumentException if they are not what the method takes; the message says why
     */
    static List<Object[]> of(Subject subject, SamplePoint point) {
        List<Object[]> all = new ArrayList<>();
        if (point.supplier().isEmpty() || !point.literals().isEmpty()) {
            all.add(literal(subject, point.literals()));
        }
        if (!point.supplier().isEmpty()) {
            all.addAll(Supplied.by(subject.primal().getDeclaringClass(), point.supplier()));
        }
        return all;
    }

    private static Object[] literal(Subject subject, List<String> literals) {
        List<Class<?>> types = subject.types();
        if (literals.size() != types.size()) {
            throw new IllegalArgumentException(
                    "@CheckGradient needs one literal for each of " + subject.names() + ", but has " + literals);
        }
        return IntStream.range(0, types.size())
                .mapToObj(i -> Literals.read(literals.get(i), types.get(i)))
                .toArray();
    }

    /**
     * The arguments in the types of the parameters: {@code 1} becomes a {@code double} where one is wanted, as in a call.
     *
     * @throws IllegalArgumentException if one is of another type
     */
    static Object[] converted(Subject subject, Object[] arguments) {
        List<String> names = subject.names();
        if (arguments.length != names.size()) {
            throw new IllegalArgumentException(
                    "it takes " + names.size() + " arguments, " + names + ", but the point has " + arguments.length);
        }
        return IntStream.range(0, arguments.length)
                .mapToObj(i -> converted(names.get(i), subject.types().get(i), arguments[i]))
                .toArray();
    }

    private static Object converted(String name, Class<?> type, Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException(
                    "the argument " + name + " is null, and nothing can be checked with that");
        }
        try {
            Object one = Array.newInstance(type, 1);
            Array.set(one, 0, argument);
            return Array.get(one, 0);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the argument " + name + " should be a " + type.getSimpleName() + ", but is a "
                            + argument.getClass().getSimpleName(),
                    e);
        }
    }

    /** The arguments with their names, shortened. */
    static String show(Subject subject, Object[] arguments) {
        if (arguments.length != subject.names().size()) {
            return show(arguments);
        }
        return IntStream.range(0, arguments.length)
                .mapToObj(i -> subject.names().get(i) + " = " + show(arguments[i]))
                .collect(Collectors.joining(", "));
    }

    private static String show(Object value) {
        try {
            String text = Arrays.deepToString(new Object[] {value});
            String inside = text.substring(1, text.length() - 1);
            return inside.length() > 120 ? inside.substring(0, 117) + "..." : inside;
        } catch (RuntimeException | Error e) {
            return "a " + value.getClass().getSimpleName() + " that cannot be shown";
        }
    }
}
