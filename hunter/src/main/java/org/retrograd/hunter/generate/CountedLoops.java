package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.less;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.ForEach;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Loops whose trips are known before they start. */
final class CountedLoops {

    private final Loops loops;
    private final Dice dice;

    CountedLoops(Expressions expressions, Loops loops) {
        this.loops = loops;
        this.dice = expressions.dice();
    }

    /** Something to count to, and of what it is the length. */
    record Limit(Expression expression, Extent extent) {}

    /** The head of a loop with one counter. */
    private record Head(Expression start, Expression condition, Expression update, Bound bound) {}

    Optional<Fragment> loop(Position position) {
        String name = position.scope().fresh(Type.INT);
        Head head = head(position, new Variable(Type.INT, name));
        Loops.Body body = loops.body(position, position.scope().with(Local.counter(name, head.bound)));
        For loop = new For(
                body.label(),
                List.of(Declare.of(Type.INT, name, head.start)),
                Optional.of(head.condition),
                List.of(head.update),
                body.block());
        return Optional.of(Fragment.of(position, loop));
    }

    private Head head(Position position, Variable i) {
        List<Local> outer = position.scope()
                .where(local -> local.bound().kind() == Bound.Kind.INDEX
                        || local.bound().kind() == Bound.Kind.LATER_INDEX);
        if (!outer.isEmpty() && dice.chance(0.2)) {
            Local other = dice.pick(outer);
            return new Head(
                    constant(0),
                    compare(dice.pick(BinaryOperator.LESS, BinaryOperator.LESS_EQUAL), i, other.variable()),
                    Step.next(i),
                    Bound.index(other.bound().extent()));
        }
        Limit limit = limit(position);
        return switch (dice.between(0, 9)) {
            case 0, 1 -> new Head(constant(1), less(i, limit.expression), Step.next(i), Bound.laterIndex(limit.extent));
            case 2 ->
                new Head(
                        subtract(limit.expression, constant(1)),
                        compare(BinaryOperator.GREATER_EQUAL, i, constant(0)),
                        new Step(i, false, false),
                        Bound.index(limit.extent));
            case 3 ->
                new Head(
                        constant(0),
                        less(i, limit.expression),
                        new Assign(i, AssignmentOperator.ADD, constant(2)),
                        Bound.index(limit.extent));
            case 4 ->
                new Head(
                        constant(dice.between(-1, 1)),
                        compare(BinaryOperator.LESS_EQUAL, i, add(limit.expression, constant(1))),
                        Step.next(i),
                        Bound.SMALL);
            default -> new Head(constant(0), less(i, limit.expression), Step.next(i), Bound.index(limit.extent));
        };
    }

    /** A small number to count to. */
    Limit limit(Position position) {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(constant(dice.between(2, 5)), Extent.UNKNOWN));
        for (Local local : position.scope().locals()) {
            boolean isParameter = local.bound().kind() == Bound.Kind.LIMIT;
            if (local.type().isArray() && local.bound().extent().isKnown()) {
                limits.add(new Limit(length(local.variable()), local.bound().extent()));
            } else if (isParameter) {
                limits.add(new Limit(local.variable(), local.bound().extent()));
                limits.add(new Limit(local.variable(), local.bound().extent()));
            }
        }
        return dice.pick(limits);
    }

    Optional<Fragment> forEach(Position position) {
        List<Local> arrays = position.scope().where(local -> local.type().isArray());
        if (arrays.isEmpty()) {
            return Optional.empty();
        }
        Local array = dice.pick(arrays);
        Type type = array.type().element();
        String name = position.scope().fresh(type);
        Local element = type == Type.DOUBLES
                ? Local.array(type, name, Bound.length(array.bound().inner()))
                : Local.free(type, name);
        Loops.Body body = loops.body(position, position.scope().with(element));
        return Optional.of(
                Fragment.of(position, new ForEach(body.label(), type, name, array.variable(), body.block())));
    }
}
