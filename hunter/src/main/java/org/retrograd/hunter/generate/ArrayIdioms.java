package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.divide;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.less;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Nested;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Algorithms on arrays as textbooks have them: sorting, buffers that change places, elimination, pivots. */
final class ArrayIdioms {

    private final Expressions expressions;
    private final Loops loops;
    private final Dice dice;

    ArrayIdioms(Expressions expressions, Loops loops) {
        this.expressions = expressions;
        this.loops = loops;
        this.dice = expressions.dice();
    }

    private static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    private static For loop(Loops.Body body, Variable i, Expression from, Expression end) {
        return new For(
                body.label(),
                List.of(Declare.of(Type.INT, i.name(), from)),
                Optional.of(less(i, end)),
                List.of(Step.next(i)),
                body.block());
    }

    private static Variable counter(Scope scope) {
        return new Variable(Type.INT, scope.fresh(Type.INT));
    }

    private Optional<Local> any(Position position, Type type) {
        List<Local> arrays = position.scope()
                .where(local -> local.type() == type && local.bound().extent().isKnown());
        return arrays.isEmpty() ? Optional.empty() : Optional.of(dice.pick(arrays));
    }

    /** A pass of bubble sort. */
    Optional<Fragment> sorting(Position position) {
        return any(position, Type.DOUBLES).map(array -> {
            Variable i = counter(position.scope());
            Scope scope = position.scope()
                    .with(Local.counter(i.name(), Bound.laterIndex(array.bound().extent())))
                    .fixing(array.variable());
            Variable kept = new Variable(Type.DOUBLE, scope.fresh(Type.DOUBLE));
            Element one = new Element(array.variable(), subtract(i, constant(1)));
            Element other = new Element(array.variable(), i);
            Statement exchange = new If(
                    compare(BinaryOperator.GREATER, one, other),
                    Block.of(Declare.of(Type.DOUBLE, kept.name(), one), set(one, other), set(other, kept)),
                    Optional.empty());
            Loops.Body body = loops.body(position, scope, exchange);
            return Fragment.of(position, loop(body, i, constant(1), length(array.variable())));
        });
    }

    /** A step from one buffer to another, which change places after each. */
    Optional<Fragment> buffers(Position position) {
        return any(position, Type.DOUBLES).map(array -> {
            Bound bound = array.bound();
            Variable now = new Variable(Type.DOUBLES, position.scope().fresh(Type.DOUBLES));
            Scope one = position.scope().with(Local.array(Type.DOUBLES, now.name(), bound));
            Variable next = new Variable(Type.DOUBLES, one.fresh(Type.DOUBLES));
            Scope both = one.with(Local.array(Type.DOUBLES, next.name(), bound));
            Variable step = counter(both);
            Scope stepping = both.with(Local.counter(step.name(), Bound.SMALL));
            Loops.Body body = loops.body(
                    position, stepping, sweep(position.with(stepping), now, next, bound), swap(stepping, now, next));
            List<Statement> statements = List.of(
                    Declare.of(Type.DOUBLES, now.name(), array.variable()),
                    Declare.of(
                            Type.DOUBLES, next.name(), new NewArray(Type.DOUBLES, List.of(length(array.variable())))),
                    loop(body, step, constant(0), constant(dice.between(1, 3))));
            return new Fragment(statements, both);
        });
    }

    private Statement sweep(Position position, Variable now, Variable next, Bound bound) {
        Variable i = counter(position.scope());
        Position inside = position.with(Local.counter(i.name(), Bound.index(bound.extent())));
        Expression mirrored = new Element(now, subtract(subtract(length(now), constant(1)), i));
        Expression value = add(
                multiply(constant(0.5), new Element(now, i)),
                multiply(mirrored, expressions.numbers().bounded(inside, 1)));
        return new For(
                Optional.empty(),
                List.of(Declare.of(Type.INT, i.name(), constant(0))),
                Optional.of(less(i, length(next))),
                List.of(Step.next(i)),
                Block.of(set(new Element(next, i), value)));
    }

    private static Statement swap(Scope scope, Variable one, Variable other) {
        Variable kept = new Variable(Type.DOUBLES, scope.fresh(Type.DOUBLES));
        return new Nested(Block.of(Declare.of(Type.DOUBLES, kept.name(), one), set(one, other), set(other, kept)));
    }

    /** The row with the largest first element becomes the first row, and is taken from the others. */
    Optional<Fragment> elimination(Position position) {
        return any(position, Type.MATRIX).map(matrix -> {
            Variable pivot = counter(position.scope());
            Bound rows = Bound.index(matrix.bound().extent());
            Scope scope =
                    position.scope().with(Local.counter(pivot.name(), rows)).fixing(matrix.variable());
            List<Statement> statements = List.of(
                    Declare.of(Type.INT, pivot.name(), constant(0)),
                    search(position.with(scope), matrix, pivot),
                    exchange(scope, matrix.variable(), pivot),
                    reduction(position.with(scope), matrix));
            return new Fragment(statements, position.scope().with(Local.counter(pivot.name(), rows)));
        });
    }

    private Statement search(Position position, Local matrix, Variable pivot) {
        Variable i = counter(position.scope());
        Scope scope = position.scope()
                .with(Local.counter(i.name(), Bound.laterIndex(matrix.bound().extent())));
        Expression larger = compare(
                BinaryOperator.GREATER,
                Trees.call(MathFunction.ABS, first(matrix, i)),
                Trees.call(MathFunction.ABS, first(matrix, pivot)));
        Statement choice = new If(larger, Block.of(set(pivot, i)), Optional.empty());
        return loop(loops.body(position, scope, choice), i, constant(1), length(matrix.variable()));
    }

    private static Element first(Local matrix, Expression row) {
        return new Element(new Element(matrix.variable(), row), constant(0));
    }

    private static Statement exchange(Scope scope, Variable matrix, Variable pivot) {
        Variable kept = new Variable(Type.DOUBLES, scope.fresh(Type.DOUBLES));
        Element one = new Element(matrix, constant(0));
        Element other = new Element(matrix, pivot);
        return new Nested(Block.of(Declare.of(Type.DOUBLES, kept.name(), one), set(one, other), set(other, kept)));
    }

    private Statement reduction(Position position, Local matrix) {
        Variable i = counter(position.scope());
        Scope scope = position.scope()
                .with(Local.counter(i.name(), Bound.laterIndex(matrix.bound().extent())));
        Variable factor = new Variable(Type.DOUBLE, scope.fresh(Type.DOUBLE));
        Scope inner = scope.with(new Local(factor, false, Bound.NONE));
        Variable j = counter(inner);
        Element top = new Element(new Element(matrix.variable(), constant(0)), j);
        Element here = new Element(new Element(matrix.variable(), i), j);
        Expression square = multiply(first(matrix, constant(0)), first(matrix, constant(0)));
        Statement columns = new For(
                Optional.empty(),
                List.of(Declare.of(Type.INT, j.name(), constant(0))),
                Optional.of(less(j, length(new Element(matrix.variable(), i)))),
                List.of(Step.next(j)),
                Block.of(new Evaluate(new Assign(here, AssignmentOperator.SUBTRACT, multiply(factor, top)))));
        Statement ratio = Declare.of(Type.DOUBLE, factor.name(), divide(first(matrix, i), add(constant(1), square)));
        return loop(loops.body(position, inner, ratio, columns), i, constant(1), length(matrix.variable()));
    }
}
