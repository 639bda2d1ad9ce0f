package org.retrograd.maven.inspection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retrograd.maven.bytecode.MethodCode;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.source.GeneratedMethod;

/**
 * A generated method, with what its class file shows.
 *
 * @param file the generated file, by its path below the folder of generated sources
 * @param method the method
 * @param kept what it keeps between its sweeps
 * @param code its bytecode, if its class was compiled
 * @param counts what it does together with the methods that it calls, if its class was compiled
 */
public record Derivative(
        String file, GeneratedMethod method, List<KeptValue> kept, Optional<MethodCode> code, Optional<Counts> counts) {

    private static final List<String> FORMS = List.of(
            "ValueAndGradient",
            "Gradient",
            "Vjp",
            "Jvp",
            "Jacobian",
            "Forward",
            "Reverse",
            "ValueAndAdjoint",
            "Adjoint",
            "Tangent");

    /** A part of a long method. */
    private static final Pattern PART = Pattern.compile("(\\w+?)\\d*Part(\\d+)");

    /** Copies the list. */
    public Derivative {
        kept = List.copyOf(kept);
    }

    /** What kind of derivative it is, by its name: {@code Gradient}, {@code Vjp}; the whole name if it is no known one. */
    public String form() {
        return form(method.name());
    }

    private static String form(String name) {
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            return form(part.group(1)) + " part " + part.group(2);
        }
        if (name.startsWith("add") && name.endsWith("VjpTo")) {
            return "addVjpTo";
        }
        return FORMS.stream()
                .filter(form -> name.endsWith(form) && name.length() > form.length())
                .findFirst()
                .orElse(name);
    }
}
