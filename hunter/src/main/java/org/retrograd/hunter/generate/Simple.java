package org.retrograd.hunter.generate;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Type;

/** Declarations and assignments of scalars. */
final class Simple {

    private final Expressions expressions;
    private final Dice dice;

    Simple(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** An assignment to something that exists. */
    Optional<Fragment> update(Position position) {
        return expressions.effects().statement(position).map(statement -> Fragment.of(position, statement));
    }

    Optional<Fragment> declareNumber(Position position) {
        Expression initial = dice.chance(0.15)
                ? Trees.constant(dice.between(0, 1))
                : numbers().bounded(position, dice.between(1, 4));
        return Optional.of(declared(position, Type.DOUBLE, initial));
    }

    private Numbers numbers() {
        return expressions.numbers();
    }

    Optional<Fragment> declareInteger(Position position) {
        return Optional.of(declared(position, Type.INT, expressions.integer(position, dice.between(0, 2))));
    }

    Optional<Fragment> declareTruth(Position position) {
        return Optional.of(declared(position, Type.BOOLEAN, expressions.truth(position, 1)));
    }

    private Fragment declared(Position position, Type type, Expression initial) {
        boolean inferred = expressions.has(Feature.VAR) && initial.type() == type && dice.chance(0.1);
        String name = position.scope().fresh(type);
        Declare statement = new Declare(type, name, Optional.of(initial), inferred);
        return new Fragment(List.of(statement), position.scope().with(Local.free(type, name)));
    }

    /** A variable that both branches of a conditional give its first value. */
    Optional<Fragment> declareLate(Position position) {
        String name = position.scope().fresh(Type.DOUBLE);
        Local local = Local.free(Type.DOUBLE, name);
        Declare declare = new Declare(Type.DOUBLE, name, Optional.empty(), false);
        If choice = new If(expressions.truth(position, 1), first(position, local), Optional.of(first(position, local)));
        return Optional.of(
                new Fragment(List.of(declare, choice), position.scope().with(local)));
    }

    private Block first(Position position, Local local) {
        return Block.of(new Evaluate(Assign.set(local.variable(), numbers().bounded(position, dice.between(0, 3)))));
    }
}
