package org.retrograd.hunter.program;

import java.util.List;

/** A local variable or parameter. */
public record Variable(Type type, String name) implements Place {

    @Override
    public List<Expression> expressions() {
        return List.of();
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return this;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.variable(this);
    }
}
