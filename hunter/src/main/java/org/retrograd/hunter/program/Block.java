package org.retrograd.hunter.program;

import java.util.List;

/** Statements in braces. */
public record Block(List<Statement> statements) {

    public Block {
        statements = List.copyOf(statements);
    }

    public static Block of(Statement... statements) {
        return new Block(List.of(statements));
    }
}
