package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Type;

/**
 * Where in a method something is generated.
 *
 * @param depth how many statements are around it
 * @param exits the loops and switches around it, the innermost last
 * @param result what a {@code return} here returns; nothing if there may be none
 */
record Position(Scope scope, int depth, List<Exit> exits, Optional<Type> result) {

    /** What a jump may leave. */
    record Exit(Kind kind, Optional<String> label) {

        enum Kind {
            LOOP,
            SWITCH,
            BLOCK
        }

        boolean isLoop() {
            return kind == Kind.LOOP;
        }
    }

    Position {
        exits = List.copyOf(exits);
    }

    Position with(Scope other) {
        return new Position(other, depth, exits, result);
    }

    Position with(Local local) {
        return with(scope.with(local));
    }

    /** Inside of a branch. */
    Position inside() {
        return new Position(scope, depth + 1, exits, result);
    }

    /** Inside of a loop or switch. */
    Position inside(Exit exit) {
        List<Exit> more = new ArrayList<>(exits);
        more.add(exit);
        return new Position(scope, depth + 1, more, result);
    }

    /** Inside of an expression, which nothing may leave. */
    Position insideExpression() {
        return new Position(scope, depth + 1, List.of(), Optional.empty());
    }

    boolean isInLoop() {
        return exits.stream().anyMatch(Exit::isLoop);
    }
}
