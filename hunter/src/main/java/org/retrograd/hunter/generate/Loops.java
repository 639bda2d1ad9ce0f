package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Position.Exit;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Jumps;
import org.retrograd.hunter.program.Statement;

/** What all loops have in common. */
final class Loops {

    private static final List<String> LABELS =
            List.of("outer", "scan", "search", "rows", "next", "all", "pass", "block");

    private final Expressions expressions;
    private final Blocks blocks;

    Loops(Expressions expressions, Blocks blocks) {
        this.expressions = expressions;
        this.blocks = blocks;
    }

    /** The body of a loop, with its label if something jumps to that. */
    record Body(Optional<String> label, Block block) {}

    /** A label that none of the statements around has. */
    static String label(Position position) {
        return LABELS.stream()
                .filter(name ->
                        position.exits().stream().noneMatch(exit -> exit.label().equals(Optional.of(name))))
                .findFirst()
                .orElseThrow();
    }

    /** A body in which a scope holds, behind some statements that come first. */
    Body body(Position position, Scope scope, Statement... first) {
        Optional<String> label =
                expressions.has(Feature.LABEL) && expressions.dice().chance(0.4)
                        ? Optional.of(label(position))
                        : Optional.empty();
        Block block = blocks.block(position.with(scope).inside(new Exit(Exit.Kind.LOOP, label)), 3);
        List<Statement> statements = new ArrayList<>(List.of(first));
        statements.addAll(block.statements());
        return new Body(label.filter(name -> Jumps.uses(block, name)), new Block(statements));
    }
}
