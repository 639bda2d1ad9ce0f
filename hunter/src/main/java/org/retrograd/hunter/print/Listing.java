package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;

/**
 * The members of a class: the records that are named in it, and methods.
 *
 * @param last a parameter that all methods have beside their own; empty if there is none
 * @param constant what stands before parameters without derivative
 */
record Listing(JavaExpressions expressions, String last, String constant) {

    private static final List<Type> RECORDS = List.of(Type.PAIR, Type.BUNDLE, Type.NEST);

    private static final int INDENT = 4;

    String members(List<Method> methods, Function<Method, String> modifiers) {
        List<String> all = methods.stream()
                .filter(method -> !method.isInstance())
                .map(method -> modifiers.apply(method) + "static " + method(method, method.parameters()))
                .toList();
        String statics = String.join("\n", all);
        Map<Type, String> declarations = new EnumMap<>(Type.class);
        List<Type> open = new ArrayList<>(RECORDS.stream()
                .filter(type -> names(statics, type) || methods.stream().anyMatch(method -> isOf(type, method)))
                .toList());
        while (!open.isEmpty()) {
            Type type = open.remove(0);
            String text = declaration(type, methods, modifiers);
            declarations.put(type, text);
            RECORDS.stream()
                    .filter(other -> names(text, other) && !declarations.containsKey(other) && !open.contains(other))
                    .forEach(open::add);
        }
        return Stream.concat(declarations.values().stream(), Stream.of(statics)).collect(joining("\n"));
    }

    private static boolean names(String text, Type type) {
        return text.matches("(?s).*\\b" + type.text() + "\\b.*");
    }

    private static boolean isOf(Type type, Method method) {
        return method.isInstance() && method.parameters().get(0).type() == type;
    }

    private String declaration(Type type, List<Method> methods, Function<Method, String> modifiers) {
        String parts = type.parts().stream()
                .map(part -> expressions.name(part.type()) + " " + part.name())
                .collect(joining(", "));
        String own = methods.stream()
                .filter(method -> isOf(type, method))
                .map(method -> modifiers.apply(method)
                        + method(
                                method,
                                method.parameters()
                                        .subList(1, method.parameters().size())))
                .collect(joining("\n"));
        return "record " + type.text() + "(" + parts + ") {" + (own.isEmpty() ? "" : "\n\n" + own.indent(INDENT))
                + "}\n";
    }

    private String method(Method method, List<Parameter> listed) {
        List<String> parameters =
                new ArrayList<>(listed.stream().map(this::parameter).toList());
        if (method.arity() == Arity.VARIABLE && last.isEmpty()) {
            int end = parameters.size() - 1;
            parameters.set(end, parameters.get(end).replace("[]", "..."));
        }
        if (!last.isEmpty()) {
            parameters.add(last);
        }
        return expressions.name(method.result()) + " " + method.name() + "(" + String.join(", ", parameters) + ") "
                + new Statements(expressions, method.result()).body(method.body()) + "\n";
    }

    private String parameter(Parameter parameter) {
        return (parameter.constant() ? constant : "") + expressions.name(parameter.type()) + " " + parameter.name();
    }
}
