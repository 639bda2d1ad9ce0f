package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/**
 * A declaration of a local variable.
 *
 * @param inferred whether it is written with {@code var}
 */
public record Declare(Type type, String name, Optional<Expression> initial, boolean inferred) implements Statement {

    @Override
    public List<Expression> expressions() {
        return initial.map(List::of).orElse(List.of());
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return expressions.isEmpty() ? this : new Declare(type, name, Optional.of(expressions.get(0)), inferred);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.declare(this);
    }

    public static Declare of(Type type, String name, Expression initial) {
        return new Declare(type, name, Optional.of(initial), false);
    }
}
