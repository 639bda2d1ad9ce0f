package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/** {@code break}. */
public record Break(Optional<String> label) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of();
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return this;
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.breakStatement(this);
    }
}
