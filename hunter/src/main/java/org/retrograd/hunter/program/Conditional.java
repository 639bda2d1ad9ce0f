package org.retrograd.hunter.program;

import java.util.List;

/** {@code condition ? yes : no}. */
public record Conditional(Expression condition, Expression yes, Expression no) implements Expression {

    @Override
    public Type type() {
        return yes.type() == no.type() ? yes.type() : Type.DOUBLE;
    }

    @Override
    public List<Expression> expressions() {
        return List.of(condition, yes, no);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Conditional(expressions.get(0), expressions.get(1), expressions.get(2));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.conditional(this);
    }
}
