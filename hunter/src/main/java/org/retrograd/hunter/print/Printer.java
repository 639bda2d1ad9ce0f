package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.Type;

/** Prints whole programs. */
public final class Printer {

    /** The package of all printed classes. */
    public static final String PACKAGE = "hunt";

    /** What is imported if its simple name occurs. */
    private static final List<String> IMPORTS = List.of(
            "java.util.Arrays",
            "org.hipparchus.analysis.differentiation.Gradient",
            "org.retrograd.Differentiable",
            "org.retrograd.Gradients",
            "org.retrograd.Mode",
            "org.retrograd.NoGradient",
            "org.retrograd.hunter.oracle.Oracle");

    private Printer() {}

    /** A class of plain Java. */
    public static String plain(Program program, String className) {
        JavaExpressions expressions = new JavaExpressions();
        String methods = program.methods().stream()
                .map(method -> modifiers(method) + method(method, expressions, "", "@NoGradient "))
                .collect(joining("\n"));
        return file(className, methods);
    }

    private static String modifiers(Method method) {
        return switch (method.access()) {
            case ANNOTATED -> "@Differentiable(modes = Mode.FORWARD)\n";
            case PACKAGE -> "";
            case PRIVATE -> "private ";
        };
    }

    /** A class of methods that compute with Hipparchus; their last parameter is an oracle. */
    public static String gradient(Program program, String className) {
        return gradient(program, className, false);
    }

    /** The same with noise on all derivatives, to see how far rounding errors go. */
    public static String noisyGradient(Program program, String className) {
        return gradient(program, className, true);
    }

    private static String gradient(Program program, String className, boolean noisy) {
        JavaExpressions expressions = new GradientExpressions(noisy);
        String methods = program.methods().stream()
                .map(method -> method(stopping(method), expressions, "Oracle o", ""))
                .collect(joining("\n"));
        return file(className, methods);
    }

    /** No derivative flows into a constant parameter, not even if a helper is called with an active argument. */
    private static Method stopping(Method method) {
        List<Statement> statements = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            if (parameter.constant() && parameter.type() == Type.DOUBLE) {
                statements.add(new Evaluate(Assign.set(parameter.variable(), new Stop(parameter.variable()))));
            }
        }
        statements.addAll(method.body().statements());
        return method.withBody(new Block(statements));
    }

    private static String method(Method method, JavaExpressions expressions, String last, String constant) {
        String parameters = method.parameters().stream()
                .map(parameter -> parameter(parameter, expressions, constant))
                .collect(joining(", "));
        return "static " + expressions.name(method.result()) + " " + method.name() + "("
                + (last.isEmpty() ? listed(method, parameters) : parameters + separator(parameters) + last) + ") "
                + new Statements(expressions, method.result()).body(method.body()) + "\n";
    }

    /** The last parameter takes any number of arguments. */
    private static String listed(Method method, String parameters) {
        int at = parameters.lastIndexOf("[]");
        return method.arity() == Arity.FIXED
                ? parameters
                : parameters.substring(0, at) + "..." + parameters.substring(at + 2);
    }

    private static String separator(String parameters) {
        return parameters.isEmpty() ? "" : ", ";
    }

    private static String parameter(Parameter parameter, JavaExpressions expressions, String constant) {
        return (parameter.constant() ? constant : "") + expressions.name(parameter.type()) + " " + parameter.name();
    }

    private static String file(String className, String methods) {
        String imports = IMPORTS.stream()
                .filter(name -> methods.matches("(?s).*\\b" + name.replaceFirst(".*\\.", "") + "\\b.*"))
                .map(name -> "import " + name + ";\n")
                .collect(joining());
        boolean mayFallThrough = methods.contains("switch");
        return "package " + PACKAGE + ";\n\n" + imports + "\n"
                + (mayFallThrough ? "@SuppressWarnings(\"fallthrough\")\n" : "") + "final class " + className + " {\n\n"
                + methods.indent(4) + "}\n";
    }
}
