package org.retrograd.hunter.program;

import java.util.List;

/** {@code new Pair(re, im)}. */
public record NewRecord(Type type, List<Expression> parts) implements Expression {

    public NewRecord {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Expression> expressions() {
        return parts;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new NewRecord(type, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.newRecord(this);
    }
}
