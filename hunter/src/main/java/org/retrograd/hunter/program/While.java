package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/**
 * {@code while} and {@code do}.
 *
 * @param bodyFirst whether it is a {@code do}
 */
public record While(Optional<String> label, boolean bodyFirst, Expression condition, Block body) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(condition);
    }

    @Override
    public List<Block> blocks() {
        return List.of(body);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new While(label, bodyFirst, expressions.get(0), blocks.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.whileStatement(this);
    }
}
