package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.length;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayFunction;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Arrays for recurrences: those that are there, copies of them, and new ones. */
final class Fields {

    private final Expressions expressions;
    private final Dice dice;

    Fields(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** An array, how it is made, and what is visible then. */
    record Made(Field field, List<Statement> statements, Scope scope) {

        Made {
            statements = List.copyOf(statements);
        }
    }

    /** A length with a name for it. */
    private record Length(Size size, Extent extent) {}

    private static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    Made line(Position position) {
        List<Local> arrays = known(position, Type.DOUBLES);
        if (arrays.isEmpty() || dice.chance(0.35)) {
            return fresh(position);
        }
        Local array = dice.pick(arrays);
        Extent extent = array.bound().extent();
        Size size = size(position, array);
        if (dice.chance(0.35)) {
            return new Made(Field.line(array.variable(), size), List.of(), position.scope());
        }
        if (expressions.has(Feature.ALIAS) && dice.chance(0.25)) {
            Expression either =
                    expressions.references().choice(position, extent).orElse(array.variable());
            return declared(position, either, new Length(size, extent));
        }
        Expression copy = expressions.has(Feature.ARRAY_CALL) && dice.chance(0.7)
                ? new ArrayCall(ArrayFunction.CLONE, array.variable())
                : new NewArray(Type.DOUBLES, List.of(length(array.variable())));
        return declared(position, copy, new Length(size, extent));
    }

    private static List<Local> known(Position position, Type type) {
        return position.scope()
                .where(local -> local.type() == type && local.bound().extent().isKnown());
    }

    /** The length, or a number that is not larger. */
    private Size size(Position position, Local array) {
        List<Local> limits = position.scope()
                .where(local -> local.bound().kind() == Bound.Kind.LIMIT
                        && local.bound().extent().equals(array.bound().extent()));
        return limits.isEmpty() || dice.chance(0.8)
                ? Size.of(length(array.variable()))
                : Size.of(dice.pick(limits).variable());
    }

    private Made declared(Position position, Expression initial, Length length) {
        Variable array = new Variable(Type.DOUBLES, position.scope().fresh(Type.DOUBLES));
        Local local = Local.array(Type.DOUBLES, array.name(), Bound.length(length.extent));
        return new Made(
                Field.line(array, length.size),
                List.of(Declare.of(Type.DOUBLES, array.name(), initial)),
                position.scope().with(local));
    }

    private Made fresh(Position position) {
        Length length = someLength(position, position.scope().fresh(Type.DOUBLES));
        Made made = declared(position, new NewArray(Type.DOUBLES, List.of(length.size.expression())), length);
        List<Statement> statements = new ArrayList<>(made.statements);
        Position behind = position.with(made.scope);
        if (dice.chance(0.5)) {
            statements.add(filled(behind, made.field));
        } else {
            statements.add(set(
                    new Element(made.field.array(), constant(0)),
                    expressions.numbers().bounded(behind, 1)));
        }
        return new Made(made.field, statements, made.scope);
    }

    /** {@code for (...) a[i] = value;} */
    private Statement filled(Position position, Field field) {
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        Position inside = position.with(Local.counter(i.name(), Bound.SMALL));
        return Heads.all(i, Axis.COLUMNS, field.columns())
                .with(
                        Optional.empty(),
                        Block.of(set(
                                new Element(field.array(), i),
                                expressions.numbers().bounded(inside, 2))));
    }

    /** A constant, or one or two more than some length. */
    private Length someLength(Position position, String name) {
        List<Expression> lengths = new ArrayList<>();
        known(position, Type.DOUBLES).forEach(array -> lengths.add(length(array.variable())));
        position.scope()
                .where(local -> local.bound().kind() == Bound.Kind.LIMIT)
                .forEach(limit -> lengths.add(limit.variable()));
        if (lengths.isEmpty() || dice.chance(0.5)) {
            int fixed = dice.between(3, 6);
            return new Length(Size.of(constant(fixed)), Extent.fixed(fixed));
        }
        int more = dice.between(1, 2);
        return new Length(new Size(dice.pick(lengths), more), new Extent("of " + name, 1));
    }

    Made table(Position position) {
        List<Local> matrices = known(position, Type.MATRIX).stream()
                .filter(local -> local.bound().inner().isKnown())
                .toList();
        if (!matrices.isEmpty() && dice.chance(0.3)) {
            return existing(position, dice.pick(matrices));
        }
        Variable table = new Variable(Type.MATRIX, position.scope().fresh(Type.MATRIX));
        Length columns = someLength(position, table.name());
        boolean isSquare = dice.chance(0.6);
        Length rows = isSquare ? columns : someLength(position, table.name() + "'s rows");
        Field field = new Field(table, rows.size, columns.size, isSquare);
        Local local = new Local(table, false, Bound.lengths(rows.extent, columns.extent));
        Position inside = position.with(local);
        Position behind = inside.with(inside.scope().taking(lone(inside).name()));
        List<Statement> statements = dice.chance(0.35)
                ? List.of(Declare.of(
                        Type.MATRIX,
                        table.name(),
                        new NewArray(Type.MATRIX, List.of(rows.size.expression(), columns.size.expression()))))
                : ofRows(inside, field, columns);
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(shared(field));
        if (dice.chance(0.6)) {
            all.add(filledTable(behind, field));
        } else {
            all.add(set(
                    new Element(new Element(table, constant(0)), constant(0)),
                    expressions.numbers().bounded(behind, 1)));
        }
        return new Made(field, all, behind.scope());
    }

    private Made existing(Position position, Local matrix) {
        Bound bound = matrix.bound();
        Field field = new Field(
                matrix.variable(),
                Size.of(length(matrix.variable())),
                Size.of(length(new Element(matrix.variable(), constant(0)))),
                bound.extent().equals(bound.inner()));
        return new Made(field, List.of(), position.scope());
    }

    /** {@code double[][] w = new double[rows][]; for (...) w[i] = ...} */
    private List<Statement> ofRows(Position position, Field field, Length columns) {
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        List<Statement> statements = new ArrayList<>(List.of(Declare.of(
                Type.MATRIX,
                field.array().name(),
                new NewArray(Type.MATRIX, List.of(field.rows().expression())))));
        Variable lone = lone(position);
        Statement named = Declare.of(Type.DOUBLES, lone.name(), row(position, columns));
        List<Statement> body = new ArrayList<>();
        if (dice.chance(0.55)) {
            body.add(set(new Element(field.array(), i), row(position, columns)));
        } else {
            boolean isOne = expressions.has(Feature.ALIAS) && dice.chance(0.4);
            (isOne ? statements : body).add(named);
            body.add(set(new Element(field.array(), i), lone));
            if (expressions.has(Feature.ALIAS) && dice.chance(0.4)) {
                Expression other = dice.chance(0.5) ? constant(0) : field.rows().minus(1);
                body.add(set(new Element(field.array(), other), lone));
            }
        }
        statements.add(Heads.all(i, Axis.ROWS, field.rows()).with(Optional.empty(), new Block(body)));
        return statements;
    }

    /** A name for a row that has one. */
    private static Variable lone(Position position) {
        return new Variable(Type.DOUBLES, position.scope().fresh(Type.DOUBLES));
    }

    private Expression row(Position position, Length columns) {
        List<Local> patterns = position.scope()
                .where(local ->
                        local.type() == Type.DOUBLES && local.bound().extent().equals(columns.extent));
        return patterns.isEmpty() || !expressions.has(Feature.ARRAY_CALL)
                ? new NewArray(Type.DOUBLES, List.of(columns.size.expression()))
                : new ArrayCall(ArrayFunction.CLONE, dice.pick(patterns).variable());
    }

    /** Now and then two rows are one array. */
    private List<Statement> shared(Field field) {
        if (!expressions.has(Feature.ALIAS) || dice.chance(0.7)) {
            return List.of();
        }
        Element first = new Element(field.array(), constant(0));
        Element last = new Element(field.array(), field.rows().minus(1));
        return List.of(dice.chance(0.5) ? set(first, last) : set(last, first));
    }

    private Statement filledTable(Position position, Field field) {
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        Position rows = position.with(Local.counter(i.name(), Bound.SMALL));
        Variable j = new Variable(Type.INT, rows.scope().fresh(Type.INT));
        Position inside = rows.with(Local.counter(j.name(), Bound.SMALL));
        Statement store = set(
                new Element(new Element(field.array(), i), j),
                expressions.numbers().bounded(inside, 1));
        return Heads.all(i, Axis.ROWS, field.rows())
                .with(
                        Optional.empty(),
                        Block.of(Heads.all(j, Axis.COLUMNS, field.columns()).with(Optional.empty(), Block.of(store))));
    }
}
