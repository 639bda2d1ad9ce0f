package org.retrograd.hunter.program;

import java.util.List;

/** {@code array.length}. */
public record Length(Expression array) implements Expression {

    @Override
    public Type type() {
        return Type.INT;
    }

    @Override
    public List<Expression> expressions() {
        return List.of(array);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Length(expressions.get(0));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.length(this);
    }
}
