package org.retrograd.hunter.program;

import java.util.List;

/** {@code assert condition;}. */
public record Assert(Expression condition) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(condition);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Assert(expressions.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.assertStatement(this);
    }
}
