package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.multiply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retrograd.hunter.generate.Fields.Made;
import org.retrograd.hunter.generate.Position.Exit;
import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Loops that compute the elements of an array from others of the same array, and a number in which all of them have a part. */
final class Recurrences {

    private static final int DEEPEST = 2;

    private final Expressions expressions;
    private final Blocks blocks;
    private final Dice dice;
    private final Fields fields;

    Recurrences(Expressions expressions, Blocks blocks) {
        this.expressions = expressions;
        this.blocks = blocks;
        this.dice = expressions.dice();
        this.fields = new Fields(expressions);
    }

    Optional<Fragment> overNumbers(Position position) {
        return whole(position, fields::line);
    }

    Optional<Fragment> overRows(Position position) {
        return whole(position, fields::table);
    }

    private Optional<Fragment> whole(Position position, Function<Position, Made> maker) {
        if (position.depth() > DEEPEST) {
            return Optional.empty();
        }
        Variable sum = new Variable(Type.DOUBLE, position.scope().fresh(Type.DOUBLE));
        Position start = position.with(new Local(sum, false, Bound.NONE));
        List<Statement> statements = new ArrayList<>(List.of(Declare.of(Type.DOUBLE, sum.name(), constant(0.0))));
        boolean isRepeated = position.depth() < DEEPEST && dice.chance(0.3);
        if (isRepeated && dice.chance(0.5)) {
            statements.add(repeated(start, inside -> {
                Made made = maker.apply(inside);
                List<Statement> body = new ArrayList<>(made.statements());
                body.addAll(sweeps(inside.with(made.scope()), made.field(), sum).statements());
                return body;
            }));
            return Optional.of(new Fragment(statements, start.scope()));
        }
        Made made = maker.apply(start);
        statements.addAll(made.statements());
        Position behind = start.with(made.scope());
        if (isRepeated) {
            statements.add(
                    repeated(behind, inside -> sweeps(inside, made.field(), sum).statements()));
            return Optional.of(new Fragment(statements, made.scope()));
        }
        Fragment sweeps = sweeps(behind, made.field(), sum);
        statements.addAll(sweeps.statements());
        return Optional.of(new Fragment(statements, sweeps.scope()));
    }

    private Statement repeated(Position position, Function<Position, List<Statement>> body) {
        Variable step = new Variable(Type.INT, position.scope().fresh(Type.INT));
        Position inside = position.with(Local.counter(step.name(), Bound.SMALL))
                .inside(new Exit(Exit.Kind.LOOP, Optional.empty()));
        return Heads.all(step, Axis.COLUMNS, Size.of(constant(dice.between(2, 3))))
                .with(Optional.empty(), new Block(body.apply(inside)));
    }

    private Fragment sweeps(Position position, Field field, Variable sum) {
        Sweep sweep = Sweep.of(field, expressions, blocks, position);
        if (field.isSquare() && dice.chance(0.3)) {
            sweep.add(new Factorizations(expressions).any(position, field));
        } else if (field.hasRows() && dice.chance(0.35)) {
            sweep.add(new Factorizations(expressions).trajectory(position, field));
        } else {
            sweep.loop();
        }
        if (dice.chance(0.3)) {
            sweep.loop();
        }
        boolean isKnownToBeThere =
                !(field.columns().base() instanceof Variable && field.columns().extra() == 0);
        if (isKnownToBeThere && dice.chance(0.2)) {
            sweep.store();
        }
        List<Statement> statements = new ArrayList<>(sweep.statements());
        statements.add(summed(sweep.position(), field, sum));
        return new Fragment(statements, sweep.position().scope());
    }

    private Statement summed(Position position, Field field, Variable sum) {
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        if (!field.hasRows()) {
            return Heads.all(i, Axis.COLUMNS, field.columns())
                    .with(Optional.empty(), Block.of(added(sum, new Element(field.array(), i))));
        }
        Scope scope = position.scope().with(Local.counter(i.name(), Bound.SMALL));
        Variable j = new Variable(Type.INT, scope.fresh(Type.INT));
        Statement addition = added(sum, new Element(new Element(field.array(), i), j));
        return Heads.all(i, Axis.ROWS, field.rows())
                .with(
                        Optional.empty(),
                        Block.of(Heads.all(j, Axis.COLUMNS, field.columns())
                                .with(Optional.empty(), Block.of(addition))));
    }

    private Statement added(Variable sum, Element cell) {
        Expression part = dice.pick(cell, multiply(cell, cell), multiply(cell, Trees.call(MathFunction.COS, sum)));
        return new Evaluate(new Assign(sum, AssignmentOperator.ADD, multiply(constant(0.2), part)));
    }
}
