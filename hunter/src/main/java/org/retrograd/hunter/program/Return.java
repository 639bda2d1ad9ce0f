package org.retrograd.hunter.program;

import java.util.List;

/** {@code return value;}. */
public record Return(Expression value) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(value);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Return(expressions.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.returnStatement(this);
    }
}
