package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.and;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.less;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.While;

/** {@code while} and {@code do}. Each has a counter that the rest of the body leaves alone, so that it ends. */
final class WhileLoops {

    private final Expressions expressions;
    private final Loops loops;
    private final CountedLoops counted;
    private final Dice dice;

    WhileLoops(Expressions expressions, Loops loops) {
        this.expressions = expressions;
        this.loops = loops;
        this.counted = new CountedLoops(expressions, loops);
        this.dice = expressions.dice();
    }

    Optional<Fragment> whileLoop(Position position) {
        boolean hasEffects = expressions.has(Feature.EFFECT);
        return switch (dice.between(0, 4)) {
            case 0 -> hasEffects ? cursor(position) : Optional.of(countingUp(position, false));
            case 1 -> Optional.of(hasEffects ? fuel(position) : countingUp(position, false));
            case 2 -> expressions.has(Feature.BREAK) ? Optional.of(endless(position)) : Optional.empty();
            default -> Optional.of(countingUp(position, false));
        };
    }

    Optional<Fragment> doLoop(Position position) {
        return Optional.of(
                expressions.has(Feature.EFFECT) && dice.chance(0.4)
                        ? countedByCondition(position)
                        : countingUp(position, true));
    }

    /** {@code while (k < n && condition) { k++; ... }}, or the same with {@code do}. */
    private Fragment countingUp(Position position, boolean bodyFirst) {
        Variable k = counter(position);
        Scope scope = position.scope().with(Local.counter(k.name(), Bound.SMALL));
        Expression more = less(k, counted.limit(position).expression());
        Expression condition = dice.chance(0.3) ? more : both(more, expressions.truth(position.with(scope), 1));
        Loops.Body body = loops.body(position, scope, new Evaluate(Step.next(k)));
        return counting(position, k, constant(0), new While(body.label(), bodyFirst, condition, body.block()));
    }

    private Expression both(Expression more, Expression other) {
        return dice.chance(0.5) ? and(more, other) : and(other, more);
    }

    /** {@code do { ... } while (++k < n && condition)} */
    private Fragment countedByCondition(Position position) {
        Variable k = counter(position);
        Scope scope = position.scope().with(Local.counter(k.name(), Bound.SMALL));
        Expression more = less(
                new Step(k, dice.chance(0.5), true), counted.limit(position).expression());
        Expression condition = dice.chance(0.3) ? more : and(more, expressions.truth(position.with(scope), 1));
        Loops.Body body = loops.body(position, scope);
        return counting(position, k, constant(0), new While(body.label(), true, condition, body.block()));
    }

    /** {@code while (fuel-- > 0 && (t = ...) > 0.1)} */
    private Fragment fuel(Position position) {
        Variable k = counter(position);
        Scope scope = position.scope().with(Local.counter(k.name(), Bound.NONE));
        Expression more = compare(BinaryOperator.GREATER, new Step(k, false, false), constant(0));
        Expression condition =
                dice.chance(0.2) ? more : and(more, expressions.truth(position.with(scope), dice.between(0, 2)));
        Loops.Body body = loops.body(position, scope);
        return counting(
                position, k, constant(dice.between(2, 6)), new While(body.label(), false, condition, body.block()));
    }

    /** {@code while (j < a.length) { s += a[j++] * ...; ... }} */
    private Optional<Fragment> cursor(Position position) {
        List<Local> arrays = position.scope().of(Type.DOUBLES);
        List<Local> sums = position.scope().free(Type.DOUBLE);
        if (arrays.isEmpty() || sums.isEmpty()) {
            return Optional.empty();
        }
        Local array = dice.pick(arrays);
        Variable k = counter(position);
        // the array could be exchanged for another one inside, so it is fixed as well
        Scope scope =
                position.scope().with(Local.counter(k.name(), Bound.SMALL)).fixing(array.variable());
        Element next = new Element(array.variable(), Step.next(k));
        Statement use = expressions.has(Feature.ARRAY_WRITE) && dice.chance(0.5)
                ? new Evaluate(new Assign(
                        next,
                        dice.pick(AssignmentOperator.ADD, AssignmentOperator.SET),
                        expressions.numbers().bounded(position, 2)))
                : new Evaluate(new Assign(
                        dice.pick(sums).variable(),
                        AssignmentOperator.ADD,
                        Trees.multiply(next, expressions.numbers().leaf(position))));
        Loops.Body body = loops.body(position, scope, use);
        Expression condition = less(k, length(array.variable()));
        return Optional.of(counting(position, k, constant(0), new While(body.label(), false, condition, body.block())));
    }

    /** {@code while (true) { if (k >= n || condition) break; k++; ... }} */
    private Fragment endless(Position position) {
        Variable k = counter(position);
        Scope scope = position.scope().with(Local.counter(k.name(), Bound.SMALL));
        Expression atEnd =
                compare(BinaryOperator.GREATER_EQUAL, k, counted.limit(position).expression());
        Expression stop = dice.chance(0.4)
                ? atEnd
                : Trees.compare(BinaryOperator.OR, atEnd, expressions.truth(position.with(scope), 0));
        Statement exit = new If(stop, Block.of(new Break(Optional.empty())), Optional.empty());
        Loops.Body body = loops.body(position, scope, exit, new Evaluate(Step.next(k)));
        return counting(position, k, constant(0), new While(body.label(), false, Literal.of(true), body.block()));
    }

    private static Variable counter(Position position) {
        return new Variable(Type.INT, position.scope().fresh(Type.INT));
    }

    /** The loop behind the declaration of its counter, which may be assigned afterwards. */
    private static Fragment counting(Position position, Variable counter, Expression start, While loop) {
        return new Fragment(
                List.of(Declare.of(Type.INT, counter.name(), start), loop),
                position.scope().with(Local.free(Type.INT, counter.name())));
    }
}
