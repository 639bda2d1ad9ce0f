package org.retrograd.hunter.program;

import java.util.stream.Stream;

/** All that is inside of something. */
public final class Walk {

    private Walk() {}

    /** The statements of a block and all inside of them, in expressions as well. */
    public static Stream<Statement> statements(Block block) {
        return block.statements().stream().flatMap(statement -> Stream.concat(Stream.of(statement), inside(statement)));
    }

    private static Stream<Statement> inside(Node<?> node) {
        return Stream.concat(
                node.expressions().stream().flatMap(Walk::inside),
                node.blocks().stream().flatMap(Walk::statements));
    }

    /** The expressions in a block and all inside of them. */
    public static Stream<Expression> expressions(Block block) {
        return statements(block)
                .flatMap(statement -> statement.expressions().stream().flatMap(Walk::expressions));
    }

    /** The expression and all inside of it, but for those in blocks. */
    public static Stream<Expression> expressions(Expression expression) {
        return Stream.concat(
                Stream.of(expression), expression.expressions().stream().flatMap(Walk::expressions));
    }
}
