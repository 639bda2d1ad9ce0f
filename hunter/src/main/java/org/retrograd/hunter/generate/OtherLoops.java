package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.and;
import static org.retrograd.hunter.generate.Trees.call;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.length;
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
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Forms of {@code for} that do not say how often they run. */
final class OtherLoops {

    private final Expressions expressions;
    private final Loops loops;
    private final CountedLoops counted;
    private final Dice dice;

    OtherLoops(Expressions expressions, Loops loops) {
        this.expressions = expressions;
        this.loops = loops;
        this.counted = new CountedLoops(expressions, loops);
        this.dice = expressions.dice();
    }

    Optional<Fragment> loop(Position position) {
        return switch (dice.between(0, 6)) {
            case 0 -> Optional.of(guarded(position));
            case 1 -> Optional.of(steppedInside(position));
            case 2 -> Optional.of(realCounter(position));
            case 3 -> Optional.of(skipping(position));
            case 4 -> twoCounters(position);
            case 5 -> expressions.has(Feature.EFFECT) ? Optional.of(countedDown(position)) : Optional.empty();
            default -> expressions.has(Feature.BREAK) ? Optional.of(endless(position)) : Optional.empty();
        };
    }

    /** {@code for (int i = 0; i < n && condition; i++)} */
    private Fragment guarded(Position position) {
        String name = position.scope().fresh(Type.INT);
        Variable i = new Variable(Type.INT, name);
        CountedLoops.Limit limit = counted.limit(position);
        Scope scope = position.scope().with(Local.counter(name, Bound.index(limit.extent())));
        Expression inBounds = less(i, limit.expression());
        Expression also = expressions.truth(position.with(scope), 1);
        Loops.Body body = loops.body(position, scope);
        return loop(position, i, constant(0), and(inBounds, also), List.of(Step.next(i)), body);
    }

    /** {@code for (int i = 0; i < n; ) { i++; ... }} */
    private Fragment steppedInside(Position position) {
        String name = position.scope().fresh(Type.INT);
        Variable i = new Variable(Type.INT, name);
        Expression condition = less(i, counted.limit(position).expression());
        Loops.Body body = loops.body(
                position, position.scope().with(Local.counter(name, Bound.SMALL)), new Evaluate(Step.next(i)));
        return loop(position, i, constant(0), condition, List.of(), body);
    }

    /** {@code for (double t = ...; t < 2; t += 0.5 + y * y)} */
    private Fragment realCounter(Position position) {
        String name = position.scope().fresh(Type.DOUBLE);
        Variable t = new Variable(Type.DOUBLE, name);
        Expression any = expressions.numbers().simple(position);
        Expression step = dice.chance(0.5) ? constant(0.75) : add(constant(0.5), multiply(any, any));
        Scope scope = position.scope().with(new Local(t, false, Bound.NONE));
        Loops.Body body = loops.body(position, scope);
        Expression start = call(MathFunction.SIN, expressions.number(position, 1));
        Expression update = new Assign(t, AssignmentOperator.ADD, step);
        For loop = new For(
                body.label(),
                List.of(Declare.of(Type.DOUBLE, name, start)),
                Optional.of(less(t, constant(2.0))),
                List.of(update),
                body.block());
        return Fragment.of(position, loop);
    }

    /** A counter that the body moves on as well. */
    private Fragment skipping(Position position) {
        String name = position.scope().fresh(Type.INT);
        Variable i = new Variable(Type.INT, name);
        Scope scope = position.scope().with(Local.counter(name, Bound.SMALL));
        Statement skip = new If(
                expressions.truth(position.with(scope), 1), Block.of(new Evaluate(Step.next(i))), Optional.empty());
        Expression condition = less(i, counted.limit(position).expression());
        Loops.Body body = loops.body(position, scope, skip);
        return loop(position, i, constant(0), condition, List.of(Step.next(i)), body);
    }

    /** {@code for (int i = 0, j = a.length - 1; i < j; i++, j--)} */
    private Optional<Fragment> twoCounters(Position position) {
        List<Local> arrays = position.scope()
                .where(local ->
                        local.type() == Type.DOUBLES && local.bound().extent().isKnown());
        if (arrays.isEmpty()) {
            return Optional.empty();
        }
        Local array = dice.pick(arrays);
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        Bound index = Bound.index(array.bound().extent());
        Scope one = position.scope().with(Local.counter(i.name(), index));
        Variable j = new Variable(Type.INT, one.fresh(Type.INT));
        Loops.Body body = loops.body(position, one.with(Local.counter(j.name(), index)));
        For loop = new For(
                body.label(),
                List.of(
                        Declare.of(Type.INT, i.name(), constant(0)),
                        Declare.of(Type.INT, j.name(), subtract(length(array.variable()), constant(1)))),
                Optional.of(less(i, j)),
                List.of(Step.next(i), new Step(j, false, false)),
                body.block());
        return Optional.of(Fragment.of(position, loop));
    }

    /** {@code for (int i = n; i-- > 0; )} */
    private Fragment countedDown(Position position) {
        String name = position.scope().fresh(Type.INT);
        Variable i = new Variable(Type.INT, name);
        CountedLoops.Limit limit = counted.limit(position);
        Loops.Body body = loops.body(position, position.scope().with(Local.counter(name, Bound.index(limit.extent()))));
        Expression condition = compare(BinaryOperator.GREATER, new Step(i, false, false), constant(0));
        return loop(position, i, limit.expression(), condition, List.of(), body);
    }

    /** {@code for (int i = 0; ; i++) { if (i >= n || condition) break; ... }} */
    private Fragment endless(Position position) {
        String name = position.scope().fresh(Type.INT);
        Variable i = new Variable(Type.INT, name);
        CountedLoops.Limit limit = counted.limit(position);
        Scope scope = position.scope().with(Local.counter(name, Bound.index(limit.extent())));
        Expression atEnd = compare(BinaryOperator.GREATER_EQUAL, i, limit.expression());
        Expression stop = dice.chance(0.5)
                ? atEnd
                : new Binary(BinaryOperator.OR, atEnd, expressions.truth(position.with(scope), 0));
        Statement exit = new If(stop, Block.of(new Break(Optional.empty())), Optional.empty());
        Loops.Body body = loops.body(position, scope, exit);
        For loop = new For(
                body.label(),
                List.of(Declare.of(Type.INT, name, constant(0))),
                Optional.empty(),
                List.of(Step.next(i)),
                body.block());
        return Fragment.of(position, loop);
    }

    private static Fragment loop(
            Position position,
            Variable counter,
            Expression start,
            Expression condition,
            List<Expression> updates,
            Loops.Body body) {
        For loop = new For(
                body.label(),
                List.of(Declare.of(Type.INT, counter.name(), start)),
                Optional.of(condition),
                updates,
                body.block());
        return Fragment.of(position, loop);
    }
}
