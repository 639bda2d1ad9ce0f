package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/** {@code return value;}, or {@code return;} in a method without a result. */
public record Return(Optional<Expression> value) implements Statement {

    public static Return of(Expression value) {
        return new Return(Optional.of(value));
    }

    @Override
    public List<Expression> expressions() {
        return value.map(List::of).orElse(List.of());
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Return(expressions.stream().findFirst());
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.returnStatement(this);
    }
}
