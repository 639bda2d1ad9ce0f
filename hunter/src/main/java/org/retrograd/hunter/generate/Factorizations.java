package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.call;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.divide;
import static org.retrograd.hunter.generate.Trees.less;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Recurrences over rows as textbooks have them, with divisors that are not zero. */
final class Factorizations {

    private final Expressions expressions;
    private final Dice dice;

    Factorizations(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** Names for three indices, and for a number. */
    private record Names(Variable i, Variable j, Variable k, Variable s) {

        static Names in(Scope scope) {
            Variable i = new Variable(Type.INT, scope.fresh(Type.INT));
            Scope one = scope.with(Local.counter(i.name(), Bound.SMALL));
            Variable j = new Variable(Type.INT, one.fresh(Type.INT));
            Scope two = one.with(Local.counter(j.name(), Bound.SMALL));
            Variable k = new Variable(Type.INT, two.fresh(Type.INT));
            return new Names(i, j, k, new Variable(Type.DOUBLE, scope.fresh(Type.DOUBLE)));
        }
    }

    private static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    private static Statement lessen(Place target, Expression value) {
        return new Evaluate(new Assign(target, AssignmentOperator.SUBTRACT, multiply(constant(0.4), value)));
    }

    private static Element at(Field field, Expression row, Expression column) {
        return new Element(new Element(field.array(), row), column);
    }

    private static For loop(Variable i, Expression from, Expression condition, Statement... body) {
        return new For(
                Optional.empty(),
                List.of(Declare.of(Type.INT, i.name(), from)),
                Optional.of(condition),
                List.of(Step.next(i)),
                Block.of(body));
    }

    private static Expression positive(Expression cell) {
        return add(constant(1), multiply(cell, cell));
    }

    Statement any(Position position, Field field) {
        return switch (dice.between(0, 2)) {
            case 0 -> cholesky(position, field);
            case 1 -> elimination(position, field);
            default -> doolittle(position, field);
        };
    }

    /** Row by row in place: the root on the diagonal, quotients left of it. */
    private Statement cholesky(Position position, Field field) {
        Names names = Names.in(position.scope());
        Element here = at(field, names.i, names.j);
        Element diagonal = at(field, names.j, names.j);
        Statement products = loop(
                names.k,
                constant(0),
                less(names.k, names.j),
                lessen(names.s, multiply(at(field, names.i, names.k), at(field, names.j, names.k))));
        Statement choice = new If(
                compare(BinaryOperator.EQUAL, names.i, names.j),
                Block.of(set(
                        at(field, names.i, dice.pick(names.i, names.j)), call(MathFunction.SQRT, positive(names.s)))),
                Optional.of(Block.of(set(here, divide(names.s, positive(diagonal))))));
        Statement columns = loop(
                names.j,
                constant(0),
                compare(BinaryOperator.LESS_EQUAL, names.j, names.i),
                Declare.of(Type.DOUBLE, names.s.name(), here),
                products,
                choice);
        return loop(names.i, constant(0), less(names.i, field.rows().expression()), columns);
    }

    /** Each row is taken from those below it. */
    private Statement elimination(Position position, Field field) {
        Names names = Names.in(position.scope());
        Element here = at(field, names.i, names.k);
        Expression end = field.rows().expression();
        Statement columns = loop(
                names.j,
                dice.chance(0.7) ? add(names.k, constant(1)) : names.k,
                less(names.j, end),
                lessen(at(field, names.i, names.j), multiply(names.s, at(field, names.k, names.j))));
        Statement rows = loop(
                names.i,
                add(names.k, constant(1)),
                less(names.i, end),
                Declare.of(Type.DOUBLE, names.s.name(), divide(here, positive(at(field, names.k, names.k)))),
                set(here, names.s),
                columns);
        return loop(
                names.k, constant(0), less(names.k, dice.pick(end, field.rows().minus(1))), rows);
    }

    /** Each element is computed once, from rows above it and columns left of it. */
    private Statement doolittle(Position position, Field field) {
        Names names = Names.in(position.scope());
        Expression end = field.rows().expression();
        Element here = at(field, names.i, names.j);
        Statement products = loop(
                names.k,
                constant(0),
                less(names.k, dice.chance(0.5) ? names.j : call(MathFunction.INT_MIN, names.i, names.j)),
                lessen(here, multiply(at(field, names.i, names.k), at(field, names.k, names.j))));
        Statement quotient = new If(
                less(names.j, names.i),
                Block.of(set(here, divide(here, positive(at(field, names.j, names.j))))),
                Optional.empty());
        Statement columns = loop(names.j, constant(0), less(names.j, end), products, quotient);
        return loop(names.i, constant(0), less(names.i, end), columns);
    }

    /** {@code s[t + 1][k] = f(s[t][k], s[t][(k + 1) % n])}, with the last row computed in the last step. */
    Statement trajectory(Position position, Field field) {
        Names names = Names.in(position.scope());
        Expression neighbour = new Binary(
                BinaryOperator.REMAINDER,
                add(names.j, constant(1)),
                field.columns().expression());
        Element now = at(field, names.i, names.j);
        Element beside = at(field, names.i, dice.chance(0.7) ? neighbour : constant(0));
        Position inside = position.with(Local.counter(names.i.name(), Bound.SMALL));
        Expression number = expressions.numbers().leaf(inside);
        Expression value = dice.chance(0.5)
                ? add(
                        multiply(constant(0.7), now),
                        multiply(constant(0.3), call(MathFunction.SIN, multiply(beside, number))))
                : call(MathFunction.TANH, subtract(multiply(now, beside), number));
        Statement columns = loop(
                names.j,
                constant(0),
                less(names.j, field.columns().expression()),
                set(at(field, add(names.i, constant(1)), names.j), value));
        return loop(names.i, constant(0), less(names.i, field.rows().minus(1)), columns);
    }
}
