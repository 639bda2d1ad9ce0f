package org.retrograd.hunter.program;

import java.util.List;

/** {@code (type) operand}. */
public record Cast(Type type, Expression operand) implements Expression {

    @Override
    public List<Expression> expressions() {
        return List.of(operand);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Cast(type, expressions.get(0));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.cast(this);
    }
}
