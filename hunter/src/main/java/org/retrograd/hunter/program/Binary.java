package org.retrograd.hunter.program;

import java.util.List;

/** {@code left operator right}. */
public record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {

    @Override
    public Type type() {
        return operator.family() != BinaryOperator.Family.ARITHMETIC
                ? Type.BOOLEAN
                : left.type() == Type.INT && right.type() == Type.INT ? Type.INT : Type.DOUBLE;
    }

    @Override
    public List<Expression> expressions() {
        return List.of(left, right);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Binary(operator, expressions.get(0), expressions.get(1));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.binary(this);
    }
}
