package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.compare;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;

/** Assignments, to be used as statements or as values. */
final class Effects {

    private final Expressions expressions;
    private final Dice dice;

    Effects(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** An assignment as a value, or a plain number if there is nothing to assign. */
    Expression number(Position position, int size) {
        return target(position)
                .map(place -> update(position, place, size))
                .orElseGet(() -> expressions.number(position, size - 1));
    }

    /** An assignment to a number, an integer or a boolean. */
    Optional<Statement> statement(Position position) {
        List<Local> integers = position.scope().free(Type.INT);
        List<Local> flags = position.scope().free(Type.BOOLEAN);
        if (!integers.isEmpty() && dice.chance(0.2)) {
            return Optional.of(new Evaluate(integer(position, dice.pick(integers))));
        }
        if (!flags.isEmpty() && dice.chance(0.15)) {
            return Optional.of(new Evaluate(Assign.set(dice.pick(flags).variable(), expressions.truth(position, 1))));
        }
        return target(position).map(place -> new Evaluate(update(position, place, dice.between(1, 4))));
    }

    private Expression integer(Position position, Local target) {
        return switch (dice.between(0, 3)) {
            case 0 ->
                Assign.set(target.variable(), Trees.floorMod(expressions.integer(position, 1), Trees.constant(7)));
            case 1 -> new Assign(target.variable(), AssignmentOperator.ADD, expressions.integer(position, 0));
            default -> new Step(target.variable(), dice.chance(0.2), dice.chance(0.7));
        };
    }

    /** A number that may be assigned. */
    private Optional<Place> target(Position position) {
        List<Local> numbers = position.scope().free(Type.DOUBLE);
        boolean canWrite =
                expressions.has(Feature.ARRAY_WRITE) && expressions.references().hasNumbers(position);
        if (canWrite && (numbers.isEmpty() || dice.chance(0.4))) {
            return Optional.of(expressions.references().element(position, expressions.has(Feature.EFFECT)));
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.pick(numbers).variable());
    }

    private Expression update(Position position, Place target, int size) {
        Numbers numbers = expressions.numbers();
        return switch (dice.between(0, 9)) {
            case 0, 1 ->
                new Assign(target, AssignmentOperator.ADD, numbers.bounded(expressions.number(position, size), 2));
            case 2 ->
                new Assign(target, AssignmentOperator.SUBTRACT, numbers.bounded(expressions.number(position, size), 2));
            case 3 ->
                new Assign(
                        target, AssignmentOperator.MULTIPLY, numbers.bounded(expressions.number(position, size), 1.2));
            case 4 ->
                dice.chance(0.5)
                        ? new Assign(target, AssignmentOperator.DIVIDE, Trees.constant(2))
                        : new Step(target, dice.chance(0.3), dice.chance(0.5));
            default -> Assign.set(target, numbers.bounded(position, size));
        };
    }

    /** A condition that assigns something. */
    Expression truth(Position position) {
        List<Local> integers = position.scope().free(Type.INT);
        List<Local> flags = position.scope().free(Type.BOOLEAN);
        if (!integers.isEmpty() && dice.chance(0.4)) {
            return compare(
                    dice.pick(BinaryOperator.LESS, BinaryOperator.GREATER),
                    new Step(dice.pick(integers).variable(), dice.chance(0.5), dice.chance(0.7)),
                    Trees.constant(dice.between(0, 4)));
        }
        if (!flags.isEmpty() && dice.chance(0.3)) {
            return Assign.set(dice.pick(flags).variable(), expressions.truth(position, 0));
        }
        return compare(
                dice.pick(BinaryOperator.LESS, BinaryOperator.GREATER), number(position, 2), Trees.constant(0.4));
    }
}
