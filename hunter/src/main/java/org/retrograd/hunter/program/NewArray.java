package org.retrograd.hunter.program;

import java.util.List;

/** {@code new double[size]}; a matrix has two sizes, or one if its rows are {@code null} at first. */
public record NewArray(Type type, List<Expression> sizes) implements Expression {

    public NewArray {
        sizes = List.copyOf(sizes);
    }

    @Override
    public List<Expression> expressions() {
        return sizes;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new NewArray(type, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.newArray(this);
    }
}
