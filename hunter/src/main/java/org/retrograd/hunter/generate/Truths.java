package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.UnaryOperator;

/** Expressions of type {@code boolean}. */
final class Truths {

    private static final List<BinaryOperator> ORDERS = List.of(
            BinaryOperator.LESS, BinaryOperator.GREATER, BinaryOperator.LESS_EQUAL, BinaryOperator.GREATER_EQUAL);

    private final Expressions expressions;
    private final Dice dice;

    Truths(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    Expression truth(Position position, int size) {
        List<Weighted<Supplier<Expression>>> forms = new ArrayList<>();
        forms.add(new Weighted<>(4, () -> comparison(position)));
        List<Local> integers = position.scope().of(Type.INT);
        if (!integers.isEmpty()) {
            forms.add(new Weighted<>(2, () -> integerComparison(position)));
        }
        List<Local> flags = position.scope().of(Type.BOOLEAN);
        if (!flags.isEmpty()) {
            forms.add(new Weighted<>(2, () -> dice.pick(flags).variable()));
        }
        if (size > 0) {
            forms.add(new Weighted<>(0.7, () -> new Unary(UnaryOperator.NOT, truth(position, size - 1))));
            forms.add(new Weighted<>(0.2, () -> pair(position, size, BinaryOperator.DIFFER)));
            forms.add(new Weighted<>(0.2, () -> pair(position, size, BinaryOperator.BOTH)));
        }
        if (size > 0 && expressions.has(Feature.LOGIC)) {
            forms.add(new Weighted<>(2, () -> pair(position, size, BinaryOperator.AND)));
            forms.add(new Weighted<>(2, () -> pair(position, size, BinaryOperator.OR)));
        }
        if (expressions.has(Feature.EFFECT)) {
            forms.add(new Weighted<>(1.2, () -> expressions.effects().truth(position)));
        }
        if (expressions.calls().give(Type.BOOLEAN)) {
            forms.add(new Weighted<>(
                    2,
                    () -> expressions.calls().value(position, Type.BOOLEAN, 1).orElseGet(() -> comparison(position))));
        }
        return dice.weighted(forms).get();
    }

    private Expression pair(Position position, int size, BinaryOperator operator) {
        return new Binary(operator, truth(position, size - 1), truth(position, size - 1));
    }

    private Expression comparison(Position position) {
        Expression simple = expressions.numbers().simple(position);
        Expression left = dice.chance(0.5) ? simple : expressions.number(position, 1);
        Expression right =
                dice.chance(0.5) ? threshold() : expressions.numbers().simple(position);
        return compare(dice.pick(ORDERS), left, left.equals(right) ? threshold() : right);
    }

    private Expression threshold() {
        return dice.pick(Trees.constant(0.5), Trees.constant(0), Trees.constant(-0.3), Trees.constant(1));
    }

    private Expression integerComparison(Position position) {
        Expression left = expressions.integer(position, dice.between(0, 1));
        if (dice.chance(0.4)) {
            return compare(
                    dice.pick(BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL),
                    new Binary(BinaryOperator.REMAINDER, left, constant(dice.between(2, 3))),
                    constant(dice.between(0, 1)));
        }
        return compare(dice.pick(ORDERS), left, constant(dice.between(0, 3)));
    }
}
