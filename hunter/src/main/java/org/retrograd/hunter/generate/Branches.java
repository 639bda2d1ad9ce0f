package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Position.Exit;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Case;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Jumps;
import org.retrograd.hunter.program.Labelled;
import org.retrograd.hunter.program.Nested;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Switch;
import org.retrograd.hunter.program.Type;

/** Statements that choose, and plain blocks. */
final class Branches {

    private final Expressions expressions;
    private final Blocks blocks;
    private final Dice dice;

    Branches(Expressions expressions, Blocks blocks) {
        this.expressions = expressions;
        this.blocks = blocks;
        this.dice = expressions.dice();
    }

    Optional<Fragment> branch(Position position) {
        Position inside = position.inside();
        Optional<Block> otherwise = dice.chance(0.55) ? Optional.of(blocks.block(inside, 3)) : Optional.empty();
        return Optional.of(
                Fragment.of(position, new If(expressions.truth(position, 2), blocks.block(inside, 3), otherwise)));
    }

    Optional<Fragment> arrowSwitch(Position position) {
        Position inside = position.inside(new Exit(Exit.Kind.SWITCH, Optional.empty()));
        return Optional.of(Fragment.of(position, choice(position, inside, true)));
    }

    Optional<Fragment> colonSwitch(Position position) {
        Position inside = position.inside(new Exit(Exit.Kind.SWITCH, Optional.empty()));
        return Optional.of(Fragment.of(position, choice(position, inside, false)));
    }

    private Switch choice(Position position, Position inside, boolean arrows) {
        List<Case> cases = new ArrayList<>();
        int count = dice.between(1, 3);
        List<Local> texts = position.scope().where(local -> local.type() == Type.TEXT || local.type() == Type.LETTER);
        Optional<Local> text = texts.isEmpty() || dice.chance(0.4) ? Optional.empty() : Optional.of(dice.pick(texts));
        int label = 0;
        int defaultAt = dice.chance(0.6) ? dice.chance(0.8) ? count : dice.between(0, count) : -1;
        for (int k = 0; k <= count; k++) {
            if (k == defaultAt) {
                cases.add(new Case(List.of(), body(inside, arrows)));
            } else if (k < count) {
                List<String> labels = new ArrayList<>(List.of(label(text, label++)));
                if (dice.chance(0.15)) {
                    labels.add(label(text, label++));
                }
                cases.add(new Case(labels, body(inside, arrows)));
            }
        }
        int last = label + 1;
        Expression selector = text.<Expression>map(Local::variable)
                .orElseGet(() -> expressions.integers().selector(position, last));
        return new Switch(Optional.empty(), selector, cases, arrows);
    }

    private static String label(Optional<Local> text, int number) {
        char letter = (char) ('a' + number);
        return text.map(local -> local.type() == Type.TEXT ? "\"" + letter + "\"" : "'" + letter + "'")
                .orElseGet(() -> Integer.toString(number));
    }

    /** Without arrows, cases that end without a jump mostly end in {@code break}. */
    private Block body(Position inside, boolean arrows) {
        Block block = blocks.block(inside, 2);
        if (arrows || !Completion.completes(block) || dice.chance(0.3)) {
            return block;
        }
        List<Statement> statements = new ArrayList<>(block.statements());
        statements.add(new Break(Optional.empty()));
        return new Block(statements);
    }

    Optional<Fragment> nested(Position position) {
        Block block = blocks.block(position.inside(), 3);
        boolean declares = block.statements().stream().anyMatch(Declare.class::isInstance);
        return declares ? Optional.of(Fragment.of(position, new Nested(block))) : Optional.empty();
    }

    /** A block that jumps inside of it leave. */
    Optional<Fragment> labelled(Position position) {
        String label = Loops.label(position);
        List<Exit> exits = new ArrayList<>(position.exits());
        exits.add(0, new Exit(Exit.Kind.BLOCK, Optional.of(label)));
        Position inside = new Position(position.scope(), position.depth() + 1, exits, position.result());
        Block block = blocks.block(inside, 4);
        return Jumps.uses(block, label)
                ? Optional.of(Fragment.of(position, new Labelled(label, block)))
                : Optional.empty();
    }
}
