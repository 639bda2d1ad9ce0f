package org.retrograd.hunter.program;

import java.util.List;

/** {@code target = value}, {@code target += value} and the like. */
public record Assign(Place target, AssignmentOperator operator, Expression value) implements Expression {

    @Override
    public Type type() {
        return target.type();
    }

    @Override
    public List<Expression> expressions() {
        return List.of(target, value);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return expressions.get(0) instanceof Place place ? new Assign(place, operator, expressions.get(1)) : this;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.assign(this);
    }

    public static Assign set(Place target, Expression value) {
        return new Assign(target, AssignmentOperator.SET, value);
    }
}
