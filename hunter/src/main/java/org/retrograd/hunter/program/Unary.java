package org.retrograd.hunter.program;

import java.util.List;

/** {@code -operand} or {@code !operand}. */
public record Unary(UnaryOperator operator, Expression operand) implements Expression {

    @Override
    public Type type() {
        return operand.type();
    }

    @Override
    public List<Expression> expressions() {
        return List.of(operand);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Unary(operator, expressions.get(0));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.unary(this);
    }
}
