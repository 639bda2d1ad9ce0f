package org.retrograd.hunter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code for} loop with a condition, or with none.
 *
 * @param declared the variables of the loop, all of one type
 */
public record For(
        Optional<String> label,
        List<Declare> declared,
        Optional<Expression> condition,
        List<Expression> updates,
        Block body)
        implements Statement {

    public For {
        declared = List.copyOf(declared);
        updates = List.copyOf(updates);
    }

    @Override
    public List<Expression> expressions() {
        return Stream.of(
                        declared.stream().flatMap(declare -> declare.initial().stream()),
                        condition.stream(),
                        updates.stream())
                .flatMap(part -> part)
                .toList();
    }

    @Override
    public List<Block> blocks() {
        return List.of(body);
    }

    @Override
    public Statement with(List<Expression> expressions, List<Block> blocks) {
        return changed(expressions, blocks.get(0));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.forStatement(this);
    }

    private For changed(List<Expression> expressions, Block changed) {
        List<Declare> variables = new ArrayList<>();
        for (int k = 0; k < declared.size(); k++) {
            variables.add(Declare.of(declared.get(k).type(), declared.get(k).name(), expressions.get(k)));
        }
        int rest = expressions.size() - updates.size();
        return new For(
                label,
                variables,
                condition.map(any -> expressions.get(rest - 1)),
                expressions.subList(rest, expressions.size()),
                changed);
    }
}
