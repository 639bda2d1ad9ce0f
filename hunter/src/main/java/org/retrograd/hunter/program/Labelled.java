package org.retrograd.hunter.program;

import java.util.List;

/** {@code label: { ... }}. */
public record Labelled(String label, Block body) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of();
    }

    @Override
    public List<Block> blocks() {
        return List.of(body);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Labelled(label, blocks.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.labelled(this);
    }
}
