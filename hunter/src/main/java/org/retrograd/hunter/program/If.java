package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/** {@code if}, with or without {@code else}. */
public record If(Expression condition, Block yes, Optional<Block> no) implements Statement {

    @Override
    public List<Expression> expressions() {
        return List.of(condition);
    }

    @Override
    public List<Block> blocks() {
        return no.map(block -> List.of(yes, block)).orElse(List.of(yes));
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new If(
                expressions.get(0), blocks.get(0), blocks.size() > 1 ? Optional.of(blocks.get(1)) : Optional.empty());
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.ifStatement(this);
    }
}
