package org.retrograd.hunter.program;

import java.util.Optional;
import java.util.stream.Stream;

/** Where {@code break} and {@code continue} go. */
public final class Jumps {

    private Jumps() {}

    /** Whether something in the body of a loop or {@code switch} leaves it with {@code break}. */
    static boolean breaks(Block body, Optional<String> label) {
        return breaksPlainly(body) || label.map(name -> breaksTo(body, name)).orElse(false);
    }

    private static boolean breaksPlainly(Block body) {
        return body.statements().stream().anyMatch(Jumps::breaksPlainly);
    }

    private static boolean breaksPlainly(Statement statement) {
        if (statement instanceof Break jump) {
            return jump.label().isEmpty();
        }
        boolean takesBreaks = isLoop(statement) || statement instanceof Switch;
        return !takesBreaks && statement.blocks().stream().anyMatch(Jumps::breaksPlainly);
    }

    static boolean breaksTo(Block body, String label) {
        return labels(body, Break.class).anyMatch(label::equals);
    }

    /** Whether something in the body of a loop goes to its next iteration with {@code continue}. */
    static boolean continues(Block body, Optional<String> label) {
        return continuesPlainly(body)
                || label.map(name -> labels(body, Continue.class).anyMatch(name::equals))
                        .orElse(false);
    }

    private static boolean continuesPlainly(Block body) {
        return body.statements().stream().anyMatch(Jumps::continuesPlainly);
    }

    private static boolean continuesPlainly(Statement statement) {
        if (statement instanceof Continue jump) {
            return jump.label().isEmpty();
        }
        return !isLoop(statement) && statement.blocks().stream().anyMatch(Jumps::continuesPlainly);
    }

    /** Whether any jump names the label. */
    public static boolean uses(Block body, String label) {
        return labels(body, Statement.class).anyMatch(label::equals);
    }

    /** The labels that jumps of a form name. */
    private static Stream<String> labels(Block body, Class<? extends Statement> form) {
        return Walk.statements(body).filter(form::isInstance).flatMap(statement -> label(statement).stream());
    }

    private static Optional<String> label(Statement statement) {
        if (statement instanceof Break jump) {
            return jump.label();
        }
        return statement instanceof Continue jump ? jump.label() : Optional.empty();
    }

    private static boolean isLoop(Statement statement) {
        return statement instanceof For || statement instanceof ForEach || statement instanceof While;
    }
}
