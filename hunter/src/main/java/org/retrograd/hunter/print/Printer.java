package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Signature;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Walk;

/** Prints whole programs. */
public final class Printer {

    /** The package of all printed classes. */
    public static final String PACKAGE = "hunt";

    /** What is imported if its simple name occurs. */
    private static final List<String> IMPORTS = List.of(
            "java.util.Arrays",
            "org.hipparchus.analysis.differentiation.DerivativeStructure",
            "org.hipparchus.analysis.differentiation.Gradient",
            "org.retrograd.Differentiable",
            "org.retrograd.Gradients",
            "org.retrograd.Mode",
            "org.retrograd.NoGradient",
            "org.retrograd.hunter.oracle.Oracle");

    private static final int INDENT = 4;

    private Printer() {}

    /** A class of plain Java. */
    public static String plain(Program program, String className) {
        Listing listing = new Listing(new JavaExpressions(program, className), "", "@NoGradient ");
        return file(className, listing.members(program.methods(), Printer::modifiers));
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
        List<Method> methods = program.methods().stream().map(Printer::stopping).toList();
        String members = listing(program, className, noisy, "Gradient").members(methods, method -> "");
        return file(className, members + second(program, className, methods));
    }

    /** What generated methods are called for, once more with second derivatives. */
    private static String second(Program program, String className, List<Method> methods) {
        Set<Signature> needed = new HashSet<>();
        methods.stream()
                .flatMap(method -> Walk.expressions(method.body()))
                .filter(DerivativeCall.class::isInstance)
                .forEach(call -> addCalled(((DerivativeCall) call).callee(), methods, needed));
        List<Method> called = methods.stream()
                .filter(method -> needed.contains(method.signature()))
                .toList();
        String members =
                listing(program, className, false, "DerivativeStructure").members(called, method -> "");
        return called.isEmpty()
                ? ""
                : "\nstatic final class " + GradientExpressions.SECOND + " {\n\n" + members.indent(INDENT) + "}\n";
    }

    private static void addCalled(Signature callee, List<Method> methods, Set<Signature> called) {
        if (called.add(callee)) {
            methods.stream()
                    .filter(method -> method.signature().equals(callee))
                    .flatMap(method -> Walk.expressions(method.body()))
                    .filter(HelperCall.class::isInstance)
                    .forEach(call -> addCalled(((HelperCall) call).callee(), methods, called));
        }
    }

    private static Listing listing(Program program, String className, boolean noisy, String number) {
        return new Listing(new GradientExpressions(program, className, noisy, number), "Oracle<" + number + "> o", "");
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

    private static String file(String className, String members) {
        String imports = IMPORTS.stream()
                .filter(name -> members.matches("(?s).*\\b" + name.replaceFirst(".*\\.", "") + "\\b.*"))
                .map(name -> "import " + name + ";\n")
                .collect(joining());
        boolean mayFallThrough = members.contains("switch");
        return "package " + PACKAGE + ";\n\n" + imports + "\n"
                + (mayFallThrough ? "@SuppressWarnings(\"fallthrough\")\n" : "") + "final class " + className + " {\n\n"
                + members.indent(INDENT) + "}\n";
    }
}
