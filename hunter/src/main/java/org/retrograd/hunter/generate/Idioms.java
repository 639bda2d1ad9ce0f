package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.divide;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.less;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Case;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.ForEach;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Switch;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.While;

/** Loops as textbooks have them, with something random in their bodies. */
final class Idioms {

    private final Expressions expressions;
    private final Loops loops;
    private final Dice dice;

    Idioms(Expressions expressions, Loops loops) {
        this.expressions = expressions;
        this.loops = loops;
        this.dice = expressions.dice();
    }

    private static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    private static Statement update(Place target, AssignmentOperator operator, Expression value) {
        return new Evaluate(new Assign(target, operator, value));
    }

    private static If when(Expression condition, Statement... statements) {
        return new If(condition, Block.of(statements), Optional.empty());
    }

    /** An array of known length. */
    private Optional<Local> array(Position position) {
        List<Local> arrays = position.scope()
                .where(local ->
                        local.type() == Type.DOUBLES && local.bound().extent().isKnown());
        return arrays.isEmpty() ? Optional.empty() : Optional.of(dice.pick(arrays));
    }

    private Optional<Variable> sum(Position position) {
        List<Local> numbers = position.scope().free(Type.DOUBLE);
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.pick(numbers).variable());
    }

    private Expression number(Position position, int size) {
        return expressions.numbers().bounded(position, size);
    }

    /** {@code for (int i = from; i < a.length; i++)} */
    private For loop(Variable i, int from, Expression array, Loops.Body body) {
        return new For(
                body.label(),
                List.of(Declare.of(Type.INT, i.name(), constant(from))),
                Optional.of(less(i, length(array))),
                List.of(Step.next(i)),
                body.block());
    }

    private static Variable counter(Position position) {
        return new Variable(Type.INT, position.scope().fresh(Type.INT));
    }

    /** {@code for (int i = 1; ...) { a[i] = Math.tanh(a[i - 1] * a[i] + ...); ... }} */
    Optional<Fragment> recurrence(Position position) {
        return array(position).map(array -> {
            Variable i = counter(position);
            Element here = new Element(array.variable(), i);
            Element before = new Element(array.variable(), subtract(i, constant(1)));
            Scope scope = position.scope()
                    .with(Local.counter(i.name(), Bound.laterIndex(array.bound().extent())))
                    .fixing(array.variable());
            Expression value = add(multiply(before, here), expressions.number(position.with(scope), 1));
            Statement step = set(here, Trees.call(dice.pick(MathFunction.TANH, MathFunction.SIN), value));
            return Fragment.of(position, loop(i, 1, array.variable(), loops.body(position, scope, step)));
        });
    }

    /** {@code for (int i = 0; ...) { s += a[i] * ...; if (s > ...) break; ... }} */
    Optional<Fragment> sumUntil(Position position) {
        Optional<Variable> sum = sum(position);
        return array(position).filter(any -> sum.isPresent()).map(array -> {
            Variable i = counter(position);
            Scope scope = position.scope()
                    .with(Local.counter(i.name(), Bound.index(array.bound().extent())))
                    .fixing(array.variable());
            Position inside = position.with(scope);
            Statement step = update(
                    sum.orElseThrow(),
                    dice.pick(AssignmentOperator.ADD, AssignmentOperator.SUBTRACT, AssignmentOperator.SET),
                    multiply(new Element(array.variable(), i), number(inside, 2)));
            Statement exit = when(compare(BinaryOperator.GREATER, sum.orElseThrow(), constant(1.5)), jump(inside));
            return Fragment.of(position, loop(i, 0, array.variable(), loops.body(position, scope, step, exit)));
        });
    }

    private Statement jump(Position inside) {
        boolean canReturn =
                expressions.has(Feature.RETURN_ANYWHERE) && inside.result().equals(Optional.of(Type.DOUBLE));
        return canReturn && dice.chance(0.3) ? Return.of(number(inside, 2)) : new Break(Optional.empty());
    }

    /** {@code int best = 0; for (int i = 1; ...) { if (a[i] > a[best]) best = i; ... }} */
    Optional<Fragment> largest(Position position) {
        return array(position)
                .filter(array -> array.bound().extent().least() > 0)
                .map(array -> {
                    Variable best = counter(position);
                    Local index =
                            Local.counter(best.name(), Bound.index(array.bound().extent()));
                    Position behind = position.with(index);
                    Variable i = counter(behind);
                    Scope scope = behind.scope()
                            .with(Local.counter(
                                    i.name(), Bound.laterIndex(array.bound().extent())))
                            .fixing(array.variable());
                    Statement choice = when(
                            compare(
                                    BinaryOperator.GREATER,
                                    new Element(array.variable(), i),
                                    new Element(array.variable(), best)),
                            set(best, i));
                    For loop = loop(i, 1, array.variable(), loops.body(behind, scope, choice));
                    return new Fragment(List.of(Declare.of(Type.INT, best.name(), constant(0)), loop), behind.scope());
                });
    }

    /** {@code double t = 1; int k = 0; while (Math.abs(t * t - c) > 0.01 && k < 6) { k++; t = (t + c / t) / 2; ... }} */
    Optional<Fragment> newton(Position position) {
        Variable t = new Variable(Type.DOUBLE, position.scope().fresh(Type.DOUBLE));
        Position behind = position.with(new Local(t, false, Bound.NONE));
        Variable k = counter(behind);
        Expression any = expressions.numbers().simple(position);
        Expression goal = add(constant(1), multiply(any, any));
        Expression condition = Trees.and(
                compare(
                        BinaryOperator.GREATER,
                        Trees.call(MathFunction.ABS, subtract(multiply(t, t), goal)),
                        constant(0.01)),
                less(k, constant(6)));
        Scope scope = behind.scope().with(Local.counter(k.name(), Bound.SMALL));
        Loops.Body body = loops.body(
                behind, scope, new Evaluate(Step.next(k)), set(t, divide(add(t, divide(goal, t)), constant(2))));
        List<Statement> statements = List.of(
                Declare.of(Type.DOUBLE, t.name(), constant(1)),
                Declare.of(Type.INT, k.name(), constant(0)),
                new While(body.label(), false, condition, body.block()));
        return Optional.of(new Fragment(statements, behind.scope().with(Local.free(Type.INT, k.name()))));
    }

    /** {@code int j = 0; for (double v : a) { if (v > ...) a[j++] = v * ...; ... }} */
    Optional<Fragment> compaction(Position position) {
        return array(position).map(array -> {
            Variable j = counter(position);
            Position behind = position.with(
                    Local.counter(j.name(), Bound.limit(array.bound().extent())));
            Variable v = new Variable(Type.DOUBLE, behind.scope().fresh(Type.DOUBLE));
            Scope scope = behind.scope().with(Local.free(Type.DOUBLE, v.name())).fixing(array.variable());
            Statement kept = update(
                    new Element(array.variable(), Step.next(j)),
                    dice.pick(AssignmentOperator.SET, AssignmentOperator.ADD),
                    multiply(v, number(behind, 2)));
            Statement choice = when(
                    compare(BinaryOperator.GREATER, v, expressions.numbers().simple(behind)), kept);
            Loops.Body body = loops.body(behind, scope, choice);
            ForEach loop = new ForEach(body.label(), Type.DOUBLE, v.name(), array.variable(), body.block());
            return new Fragment(List.of(Declare.of(Type.INT, j.name(), constant(0)), loop), behind.scope());
        });
    }

    /** A {@code switch} in a loop that says by which case the next iteration goes. */
    Optional<Fragment> states(Position position) {
        Optional<Variable> sum = sum(position);
        return array(position).filter(any -> sum.isPresent()).map(array -> {
            Variable state = counter(position);
            Position behind = position.with(Local.counter(state.name(), Bound.SMALL));
            Variable v = new Variable(Type.DOUBLE, behind.scope().fresh(Type.DOUBLE));
            Scope scope = behind.scope().with(Local.free(Type.DOUBLE, v.name()));
            List<Case> cases = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                cases.add(new Case(
                        k == 2 ? List.of() : List.of(Integer.toString(k)),
                        state(behind.with(scope), sum.orElseThrow(), v, state)));
            }
            Loops.Body body = loops.body(behind, scope, new Switch(Optional.empty(), state, cases, false));
            ForEach loop = new ForEach(body.label(), Type.DOUBLE, v.name(), array.variable(), body.block());
            return new Fragment(List.of(Declare.of(Type.INT, state.name(), constant(0)), loop), behind.scope());
        });
    }

    private Block state(Position position, Variable sum, Variable v, Variable state) {
        List<Statement> statements = new ArrayList<>();
        statements.add(update(
                sum, dice.pick(AssignmentOperator.ADD, AssignmentOperator.SUBTRACT), multiply(v, number(position, 1))));
        statements.add(when(
                compare(BinaryOperator.GREATER, v, constant(dice.between(-1, 1))),
                set(state, constant(dice.between(0, 2)))));
        if (dice.chance(0.7)) {
            statements.add(new Break(Optional.empty()));
        }
        return new Block(statements);
    }
}
