package org.retrograd.maven.source;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retrograd.maven.source.GeneratedLine.Part;

/**
 * Tells what the lines of a generated method are for, by the names in them. An adjoint is called {@code dX}, a tangent
 * {@code xDot}, a kept value {@code xSaved}; what is computed from derivatives is a derivative too.
 */
final class LineParts {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("^(?:[\\w.]+(?:\\[])* )?(\\w+)(?:\\[.*?])*(?:\\.\\w+)* ([-+*/]?=) (.*)$", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("^[\\w.]+(?:\\[])* \\w+ = .*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b");
    private static final Pattern DERIVATIVE = Pattern.compile("d[A-Z]\\w*|\\w+Dot\\d*|cotangent|tangent");
    private static final Pattern KEPT = Pattern.compile("\\w+Saved\\d*");

    private final Set<String> derivatives = new HashSet<>();
    private boolean isReverse;

    /** What the next statement is for. Statements are taken in order. */
    Part next(String statement, boolean hasSource) {
        Matcher assignment = ASSIGNMENT.matcher(statement);
        if (!assignment.matches() || statement.startsWith("return ")) {
            return other(statement, hasSource);
        }
        String target = assignment.group(1);
        String value = assignment.group(3);
        if (KEPT.matcher(target).matches()) {
            return Part.SAVE;
        }
        boolean isDerivative = DERIVATIVE.matcher(target).matches() || mentionsDerivative(value);
        if (DECLARATION.matcher(statement).matches()) {
            derivatives.remove(target);
        }
        if (isDerivative) {
            derivatives.add(target);
            // A shadow that is made in the forward sweep is no sign of the reverse one.
            isReverse |= !value.startsWith("new ") && !value.startsWith("zerosLike(");
            return Part.DERIVATIVE;
        }
        boolean isRecall = NAME.matcher(value)
                .results()
                .anyMatch(name -> KEPT.matcher(name.group()).matches());
        if (isRecall || (isReverse && hasSource)) {
            return Part.RECALL;
        }
        return hasSource ? Part.PRIMAL : Part.OTHER;
    }

    private Part other(String statement, boolean hasSource) {
        boolean isPrimal = hasSource && !isReverse && !statement.startsWith("return ");
        return isPrimal ? Part.PRIMAL : Part.OTHER;
    }

    private boolean mentionsDerivative(String value) {
        return NAME.matcher(value)
                .results()
                .map(found -> found.group())
                .anyMatch(name ->
                        derivatives.contains(name) || DERIVATIVE.matcher(name).matches());
    }
}
