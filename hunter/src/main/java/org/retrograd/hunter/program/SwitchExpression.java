package org.retrograd.hunter.program;

import java.util.List;

/** A {@code switch} with a value, written with arrows. Each case ends in a {@link Yield} or a {@link Throw}. */
public record SwitchExpression(Type type, Expression selector, List<Case> cases) implements Expression {

    public SwitchExpression {
        cases = List.copyOf(cases);
    }

    @Override
    public List<Expression> expressions() {
        return List.of(selector);
    }

    @Override
    public List<Block> blocks() {
        return Case.bodies(cases);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new SwitchExpression(type, expressions.get(0), Case.with(cases, blocks));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.switchExpression(this);
    }
}
