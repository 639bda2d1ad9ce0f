package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/** {@code for (type name : array)}. */
public record ForEach(Optional<String> label, Type type, String name, Expression array, Block body)
        implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(array);
    }

    @Override
    public List<Block> blocks() {
        return List.of(body);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new ForEach(label, type, name, expressions.get(0), blocks.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.forEach(this);
    }
}
