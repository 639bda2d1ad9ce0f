package org.retrograd.hunter.program;

import java.util.List;

/** {@code ++target}, {@code target--} and the like. */
public record Step(Place target, boolean prefix, boolean up) implements Expression {

    @Override
    public Type type() {
        return target.type();
    }

    @Override
    public List<Expression> expressions() {
        return List.of(target);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return expressions.get(0) instanceof Place place ? new Step(place, prefix, up) : this;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.step(this);
    }

    public static Step next(Place target) {
        return new Step(target, false, true);
    }
}
