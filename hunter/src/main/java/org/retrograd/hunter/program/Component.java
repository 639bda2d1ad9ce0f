package org.retrograd.hunter.program;

import java.util.List;

/** {@code owner.name()}, of a record. */
public record Component(Expression owner, String name) implements Expression {

    @Override
    public Type type() {
        return owner.type().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    @Override
    public List<Expression> expressions() {
        return List.of(owner);
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new Component(expressions.get(0), name);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.component(this);
    }
}
