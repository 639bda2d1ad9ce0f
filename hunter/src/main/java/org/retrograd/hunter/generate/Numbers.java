package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.call;
import static org.retrograd.hunter.generate.Trees.divide;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayFunction;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Case;
import org.retrograd.hunter.program.Cast;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.SwitchExpression;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.UnaryOperator;
import org.retrograd.hunter.program.Yield;

/** Expressions of type {@code double}. */
final class Numbers {

    private static final double LARGEST = 4;
    private static final List<String> LITERALS =
            List.of("0.5", "2.0", "0.25", "1.5", "0.3", "1.0", "0.7", "-0.5", "3.0");

    private final Expressions expressions;
    private final Dice dice;
    private final Functions functions;

    Numbers(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
        this.functions = new Functions(expressions);
    }

    Expression number(Position position, int size) {
        if (size <= 0) {
            return leaf(position);
        }
        List<Weighted<Supplier<Expression>>> forms = new ArrayList<>();
        forms.add(new Weighted<>(1, () -> leaf(position)));
        forms.add(new Weighted<>(7, () -> arithmetic(position, size)));
        forms.add(new Weighted<>(3, () -> functions.call(position, size)));
        forms.add(new Weighted<>(0.5, () -> new Unary(UnaryOperator.NEGATE, number(position, size - 1))));
        addIf(Feature.CHOICE, 0.8, () -> choice(position, size), forms);
        addIf(Feature.STOP_GRADIENT, 0.15, () -> new Stop(number(position, size - 1)), forms);
        addIf(Feature.SWITCH_EXPRESSION, 0.4, () -> switchExpression(position, size), forms);
        addIf(Feature.EFFECT, 0.8, () -> expressions.effects().number(position, size), forms);
        addIf(Feature.ARRAY_CALL, 0.3, () -> sum(position), forms);
        if (expressions.derived().exist()) {
            forms.add(new Weighted<>(
                    1.2, () -> expressions.derived().number(position, size).orElseGet(() -> leaf(position))));
        }
        if (expressions.calls().give(Type.DOUBLE)) {
            forms.add(new Weighted<>(2, () -> helper(position, size)));
        }
        return dice.weighted(forms).get();
    }

    private void addIf(
            Feature feature, double weight, Supplier<Expression> form, List<Weighted<Supplier<Expression>>> forms) {
        if (expressions.has(feature)) {
            forms.add(new Weighted<>(weight, form));
        }
    }

    /** A number no larger than what keeps repeated assignments from growing. */
    Expression bounded(Position position, int size) {
        return bounded(number(position, size), LARGEST);
    }

    Expression bounded(Expression value, double largest) {
        double magnitude = Magnitude.of(value);
        if (magnitude <= largest) {
            return value;
        }
        if (magnitude <= 4 * largest && dice.chance(0.5)) {
            return multiply(dice.pick(Trees.constant(0.25), Trees.constant(0.1)), value);
        }
        return call(dice.pick(MathFunction.TANH, MathFunction.SIN, MathFunction.COS, MathFunction.ATAN), value);
    }

    /** A variable, element of an array or literal. */
    Expression leaf(Position position) {
        return dice.chance(0.15) ? literal() : simple(position);
    }

    /** A variable or element without side effects, if there is any. */
    Expression simple(Position position) {
        if (expressions.records().hasNumbers(position) && dice.chance(0.3)) {
            return expressions.records().number(position);
        }
        List<Local> numbers = position.scope().of(Type.DOUBLE);
        boolean canRead = expressions.references().hasNumbers(position);
        if (canRead && (numbers.isEmpty() || dice.chance(0.3))) {
            return expressions.references().element(position, false);
        }
        return numbers.isEmpty() ? literal() : dice.pick(numbers).variable();
    }

    private Expression literal() {
        return new Literal(Type.DOUBLE, dice.pick(LITERALS));
    }

    private Expression arithmetic(Position position, int size) {
        int left = dice.between(0, size - 1);
        int right = dice.chance(0.5) ? size - 1 - left : dice.between(0, size - 1);
        Expression first = operand(position, left);
        return switch (dice.between(0, 9)) {
            case 0, 1, 2 -> add(first, number(position, right));
            case 3, 4 -> subtract(first, operand(position, right));
            case 5 -> dice.chance(0.9) ? divide(first, divisor(position)) : remainder(first, position);
            case 6 ->
                expressions.references().hasNumbers(position)
                        ? multiply(first, expressions.references().element(position, true))
                        : multiply(first, number(position, right));
            default -> multiply(first, number(position, right));
        };
    }

    /** Now and then an integer, which becomes a double. */
    private Expression operand(Position position, int size) {
        List<Local> integers = position.scope()
                .where(local -> local.type() == Type.INT && local.bound().isSmall());
        if (integers.isEmpty() || dice.chance(0.9)) {
            return number(position, size);
        }
        Expression integer = dice.pick(integers).variable();
        return new Cast(Type.DOUBLE, integer);
    }

    private Expression remainder(Expression dividend, Position position) {
        Expression any = simple(position);
        Expression divisor = add(Trees.constant(1.5), multiply(any, any));
        return new Binary(BinaryOperator.REMAINDER, dividend, divisor);
    }

    private Expression divisor(Position position) {
        Expression any = simple(position);
        return switch (dice.between(0, 2)) {
            case 0 -> add(Trees.constant(1), multiply(any, any));
            case 1 -> add(Trees.constant(2), call(MathFunction.SIN, any));
            default -> dice.pick(Trees.constant(2), Trees.constant(4), Trees.constant(0.5));
        };
    }

    private Expression choice(Position position, int size) {
        return new Conditional(
                expressions.truth(position, dice.between(0, 1)),
                number(position, dice.between(0, size - 1)),
                number(position, dice.between(0, size - 1)));
    }

    private Expression helper(Position position, int size) {
        return expressions.calls().value(position, Type.DOUBLE, size).orElseGet(() -> leaf(position));
    }

    private Expression sum(Position position) {
        List<Local> arrays = position.scope().of(Type.DOUBLES);
        return arrays.isEmpty()
                ? leaf(position)
                : new ArrayCall(ArrayFunction.SUM, dice.pick(arrays).variable());
    }

    private Expression switchExpression(Position position, int size) {
        List<Case> cases = new ArrayList<>();
        int count = dice.between(1, 3);
        Position inside = position.insideExpression();
        for (int k = 0; k < count; k++) {
            cases.add(new Case(List.of(Integer.toString(k)), yielding(inside, size)));
        }
        cases.add(new Case(List.of(), yielding(inside, size)));
        return new SwitchExpression(Type.DOUBLE, expressions.integers().selector(position, count + 1), cases);
    }

    private Block yielding(Position position, int size) {
        List<Statement> statements = new ArrayList<>();
        if (expressions.has(Feature.EFFECT) && dice.chance(0.3)) {
            expressions.effects().statement(position).ifPresent(statements::add);
        }
        statements.add(new Yield(number(position, dice.between(0, size - 1))));
        return new Block(statements);
    }
}
