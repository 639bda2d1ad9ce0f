package org.retrograd.hunter.program;

import java.util.List;

/** {@code throw new exception("message");}. */
public record Throw(String exception, String message) implements Statement {

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
        return visitor.throwStatement(this);
    }
}
