package org.retrograd.processor.ir;

import java.util.List;

/**
 * Statements, and what they hand to the statement around them: to the results of an {@link If}, to the next iteration of a
 * {@link Loop}, to the caller of a {@link Function}.
 */
public record Block(List<Statement> statements, List<Operand> yields) {

    public static final Block EMPTY = new Block(List.of(), List.of());

    public Block {
        statements = List.copyOf(statements);
        yields = List.copyOf(yields);
    }
}
