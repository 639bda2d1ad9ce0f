package org.retrograd.hunter.program;

import java.util.List;

/** {@code array[index]}. */
public record Element(Expression array, Expression index) implements Place {

    @Override
    public Type type() {
        return array.type().element();
    }

    @Override
    public List<Expression> expressions() {
        return List.of(array, index);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Element(expressions.get(0), expressions.get(1));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.element(this);
    }
}
