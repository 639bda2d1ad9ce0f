package org.retrograd.hunter.program;

import java.util.List;

/** {@code new double[] {elements}}. */
public record ArrayLiteral(Type type, List<Expression> elements) implements Expression {

    public ArrayLiteral {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Expression> expressions() {
        return elements;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new ArrayLiteral(type, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.arrayLiteral(this);
    }
}
