package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.floorMod;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Cast;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Length;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Expressions of type {@code int}. */
final class Integers {

    private final Expressions expressions;
    private final Dice dice;

    Integers(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    Expression integer(Position position, int size) {
        if (size <= 0) {
            return leaf(position);
        }
        if (expressions.has(Feature.STEP_FUNCTION) && dice.chance(0.05)) {
            return new Cast(
                    Type.INT,
                    multiply(Trees.constant(3.0), expressions.numbers().simple(position)));
        }
        Expression left = leaf(position);
        return switch (dice.between(0, 9)) {
            case 0 -> add(left, integer(position, size - 1));
            case 1 -> subtract(left, integer(position, size - 1));
            case 2 -> multiply(left, constant(dice.between(2, 3)));
            case 3 -> floorMod(left, constant(dice.between(2, 5)));
            case 4 -> new Binary(dice.pick(BinaryOperator.REMAINDER, BinaryOperator.DIVIDE), left, constant(2));
            case 5 ->
                Trees.call(dice.pick(MathFunction.INT_MAX, MathFunction.INT_MIN), left, integer(position, size - 1));
            case 6 ->
                expressions.has(Feature.CHOICE)
                        ? new Conditional(expressions.truth(position, 0), left, leaf(position))
                        : left;
            case 7 -> effect(position, left);
            case 8 -> expressions.calls().value(position, Type.INT, size).orElse(left);
            default -> left;
        };
    }

    /** Counts, as in {@code k++}, where that is allowed. */
    private Expression effect(Position position, Expression otherwise) {
        List<Local> counted = position.scope().free(Type.INT);
        return !expressions.has(Feature.EFFECT) || counted.isEmpty()
                ? otherwise
                : new Step(dice.pick(counted).variable(), dice.chance(0.5), dice.chance(0.7));
    }

    private Expression leaf(Position position) {
        List<Local> variables = position.scope().of(Type.INT);
        List<Local> arrays = position.scope().of(Type.INTS);
        if (!arrays.isEmpty() && dice.chance(0.3)) {
            Local array = dice.pick(arrays);
            return new Element(
                    array.variable(),
                    index(position, array.variable(), array.bound().extent(), false));
        }
        return variables.isEmpty() || dice.chance(0.15)
                ? constant(dice.between(0, 3))
                : dice.pick(variables).variable();
    }

    /** A number from 0 to below a count, to choose a case by. Now and then it is any number. */
    Expression selector(Position position, int count) {
        return dice.chance(0.2) ? leaf(position) : floorMod(integer(position, 1), constant(count));
    }

    /** An index of an array, within its bounds unless failures are asked for. */
    Expression index(Position position, Expression array, Extent extent, boolean mayHaveEffects) {
        if (expressions.has(Feature.FAILURE) && dice.chance(0.03)) {
            return leaf(position);
        }
        List<Expression> indices = new ArrayList<>();
        for (Local local : position.scope().where(candidate -> candidate.bound().isIndexOf(extent))) {
            indices.add(local.variable());
            indices.add(local.variable());
            indices.add(related(local, array));
        }
        if (indices.isEmpty() || dice.chance(0.25)) {
            indices.add(extent.least() > 0 ? constant(dice.between(0, extent.least() - 1)) : modulo(position, array));
            indices.add(extent.least() > 0 ? subtract(new Length(array), constant(1)) : modulo(position, array));
            indices.add(modulo(position, array));
            indices.add(modulo(position, array));
            if (mayHaveEffects) {
                indices.add(floorMod(effect(position, leaf(position)), new Length(array)));
                expressions
                        .calls()
                        .value(position, Type.INT, 1)
                        .ifPresent(call -> indices.add(floorMod(call, new Length(array))));
            }
        }
        return dice.pick(indices);
    }

    private Expression related(Local index, Expression array) {
        Variable variable = index.variable();
        if (index.bound().kind() == Bound.Kind.LATER_INDEX) {
            return subtract(variable, constant(1));
        }
        return switch (dice.between(0, 2)) {
            case 0 -> subtract(subtract(new Length(array), constant(1)), variable);
            case 1 -> new Binary(BinaryOperator.DIVIDE, variable, constant(2));
            default -> variable;
        };
    }

    private Expression modulo(Position position, Expression array) {
        return floorMod(
                dice.chance(0.5) ? leaf(position) : add(leaf(position), constant(dice.between(1, 3))),
                new Length(array));
    }
}
