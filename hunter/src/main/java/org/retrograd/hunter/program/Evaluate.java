package org.retrograd.hunter.program;

import java.util.List;

/** An expression that is evaluated for its effect. */
public record Evaluate(Expression expression) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(expression);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Evaluate(expressions.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.evaluate(this);
    }
}
