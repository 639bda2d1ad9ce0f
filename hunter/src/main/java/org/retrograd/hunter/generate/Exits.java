package org.retrograd.hunter.generate;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Position.Exit;
import org.retrograd.hunter.program.Assert;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Continue;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Throw;
import org.retrograd.hunter.program.Type;

/** Statements that leave others, mostly under a condition. */
final class Exits {

    private static final List<String> EXCEPTIONS =
            List.of("IllegalArgumentException", "ArithmeticException", "IllegalStateException");

    private final Expressions expressions;
    private final Dice dice;

    Exits(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    Optional<Fragment> breakOut(Position position) {
        return target(position.exits()).map(exit -> guarded(position, new Break(named(exit, position.exits(), false))));
    }

    Optional<Fragment> continueLoop(Position position) {
        return target(position.exits().stream().filter(Exit::isLoop).toList())
                .map(exit -> guarded(position, new Continue(named(exit, position.exits(), true))));
    }

    /** Mostly the innermost one, else one with a label. */
    private Optional<Exit> target(List<Exit> exits) {
        if (exits.isEmpty()) {
            return Optional.empty();
        }
        List<Exit> named =
                exits.stream().filter(exit -> exit.label().isPresent()).toList();
        return Optional.of(named.isEmpty() || dice.chance(0.5) ? exits.get(exits.size() - 1) : dice.pick(named));
    }

    /** No label where the jump goes there without one, as a rule. */
    private Optional<String> named(Exit target, List<Exit> exits, boolean loopsAlone) {
        boolean isInnermost = exits.stream()
                .filter(exit -> exit.isLoop() || (exit.kind() == Exit.Kind.SWITCH && !loopsAlone))
                .reduce((first, second) -> second)
                .equals(Optional.of(target));
        return isInnermost && (target.label().isEmpty() || dice.chance(0.8)) ? Optional.empty() : target.label();
    }

    private Fragment guarded(Position position, Statement jump) {
        return dice.chance(0.08)
                ? Fragment.of(position, jump)
                : Fragment.of(position, new If(expressions.truth(position, 1), Block.of(jump), Optional.empty()));
    }

    /** A {@code return} under a condition; in a loop only with {@link Feature#RETURN_ANYWHERE}. */
    Optional<Fragment> returnEarly(Position position) {
        boolean isAllowed = position.exits().isEmpty() || expressions.has(Feature.RETURN_ANYWHERE);
        return isAllowed ? exit(position).map(exit -> guarded(position, exit)) : Optional.empty();
    }

    private Optional<Statement> exit(Position position) {
        return position.result().equals(Optional.of(Type.VOID))
                ? Optional.of(new Return(Optional.empty()))
                : value(position).map(Return::of);
    }

    private Optional<Expression> value(Position position) {
        return position.result().flatMap(type -> value(position, type));
    }

    private Optional<Expression> value(Position position, Type type) {
        return switch (type) {
            case DOUBLE -> Optional.of(expressions.number(position, dice.between(1, 3)));
            case INT -> Optional.of(expressions.integer(position, 1));
            case BOOLEAN -> Optional.of(expressions.truth(position, 1));
            case DOUBLES -> expressions.references().array(position, Extent.COLUMNS);
            case MATRIX -> expressions.references().matrix(position, Bound.lengths(Extent.ROWS, Extent.COLUMNS));
            case PAIR, BUNDLE, NEST -> expressions.records().value(position, type, Extent.COLUMNS, 1);
            case TEXT, LETTER, INTS, PAIRS, VOID -> Optional.empty();
        };
    }

    Optional<Fragment> failure(Position position) {
        Statement failure = new Throw(dice.pick(EXCEPTIONS), "out of range");
        return Optional.of(Fragment.of(position, new If(rare(position), Block.of(failure), Optional.empty())));
    }

    private Expression rare(Position position) {
        return Trees.compare(BinaryOperator.GREATER, expressions.numbers().simple(position), Trees.constant(1.9));
    }

    Optional<Fragment> assertion(Position position) {
        Expression usual =
                Trees.less(Trees.call(MathFunction.ABS, expressions.numbers().simple(position)), Trees.constant(20.0));
        return Optional.of(Fragment.of(position, new Assert(usual)));
    }
}
