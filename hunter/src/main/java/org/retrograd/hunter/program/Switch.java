package org.retrograd.hunter.program;

import java.util.List;
import java.util.Optional;

/**
 * A {@code switch} statement.
 *
 * @param arrows whether its cases are written with arrows, not with colons
 */
public record Switch(Optional<String> label, Expression selector, List<Case> cases, boolean arrows)
        implements Statement {

    public Switch {
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
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return new Switch(label, expressions.get(0), Case.with(cases, blocks), arrows);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.switchStatement(this);
    }
}
