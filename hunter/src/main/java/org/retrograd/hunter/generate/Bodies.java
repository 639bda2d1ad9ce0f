package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;

/** The body of one method. */
final class Bodies {

    private static final double LARGEST = 4;

    private final Method heading;
    private final Expressions expressions;
    private final Dice dice;

    private Bodies(Method heading, Expressions expressions) {
        this.heading = heading;
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** The method with a body of about so many statements. */
    static Method fill(Method heading, int statements, Expressions expressions) {
        return heading.withBody(new Bodies(heading, expressions).body(statements));
    }

    private Block body(int most) {
        Scope scope = Scope.EMPTY;
        for (Parameter parameter : heading.parameters()) {
            scope = scope.with(local(parameter));
        }
        Position start = new Position(scope, 0, List.of(), Optional.of(heading.result()));
        List<Statement> statements = new ArrayList<>();
        if (Headings.isRecursive(heading)) {
            statements.add(ending(start));
        }
        Fragment fragment = new Blocks(expressions, new Budget(most)).fragment(start, most);
        statements.addAll(fragment.statements());
        if (Completion.completes(new Block(statements))) {
            statements.add(last(start.with(fragment.scope())));
        }
        return new Block(statements);
    }

    private static Local local(Parameter parameter) {
        return switch (parameter.type()) {
            case DOUBLES -> Local.array(Type.DOUBLES, parameter.name(), Bound.length(Extent.COLUMNS));
            case MATRIX -> Local.array(Type.MATRIX, parameter.name(), Bound.lengths(Extent.ROWS, Extent.COLUMNS));
            case INTS -> Local.array(Type.INTS, parameter.name(), Bound.length(Extent.CODES));
            case INT ->
                parameter.name().equals("n")
                        ? Local.counter("n", Bound.limit(Extent.COLUMNS))
                        : parameter.equals(Headings.DEPTH)
                                ? Local.counter(parameter.name(), Bound.SMALL)
                                : Local.free(Type.INT, parameter.name());
            case PAIR, BUNDLE, NEST ->
                new Local(
                        parameter.variable(),
                        !parameter.name().equals(Method.THIS),
                        parameter.type() == Type.PAIR ? Bound.NONE : Bound.length(Extent.COLUMNS));
            case PAIRS -> new Local(parameter.variable(), false, Bound.length(Extent.POINTS));
            case DOUBLE, BOOLEAN, TEXT, LETTER, VOID -> Local.free(parameter.type(), parameter.name());
        };
    }

    /** Where recursion ends: nothing is called again below a depth of one. */
    private Statement ending(Position start) {
        Expression atEnd = Trees.compare(BinaryOperator.LESS_EQUAL, Headings.DEPTH.variable(), Trees.constant(0));
        Expressions alone = expressions.withoutCalls();
        Statement exit = heading.result() == Type.VOID
                ? new Return(Optional.empty())
                : Return.of(new Bodies(heading, alone).value(start));
        return new If(atEnd, Block.of(exit), Optional.empty());
    }

    /** What a method ends with; without a result it is a number in an array. */
    private Statement last(Position end) {
        if (heading.result() != Type.VOID) {
            return Return.of(value(end));
        }
        Element element = expressions.references().element(end, false);
        return new Evaluate(Assign.set(element, bounded(summary(end))));
    }

    private Expression value(Position end) {
        return switch (heading.result()) {
            case DOUBLE -> isEntry() ? summary(end) : bounded(summary(end));
            case INT -> expressions.integer(end, 2);
            case BOOLEAN -> expressions.truth(end, 1);
            case MATRIX -> matrix(end);
            case DOUBLES -> array(end);
            case PAIR, BUNDLE, NEST -> record(end);
            case TEXT, LETTER, INTS, PAIRS, VOID -> throw new IllegalStateException("no result " + heading.result());
        };
    }

    private boolean isEntry() {
        return heading.name().equals(ProgramGenerator.ENTRY);
    }

    private Expression bounded(Expression value) {
        return expressions.numbers().bounded(value, LARGEST);
    }

    private Expression array(Position end) {
        boolean takesColumns = Callee.from(heading).takesColumns();
        return expressions
                .references()
                .choice(end, takesColumns ? Extent.COLUMNS : Calls.LONE)
                .orElseGet(() -> new ArrayLiteral(
                        Type.DOUBLES,
                        List.of(
                                expressions.numbers().bounded(end, 2),
                                expressions.numbers().bounded(end, 1),
                                expressions.numbers().leaf(end))));
    }

    private Expression record(Position end) {
        Extent extent = Callee.from(heading).takesColumns() ? Extent.COLUMNS : Calls.LONE;
        return expressions.records().value(end, heading.result(), extent, 2).orElseThrow();
    }

    /** The one that was passed, or one whose rows may be arrays that were passed. */
    private Expression matrix(Position end) {
        return expressions
                .references()
                .matrix(end, Bound.lengths(Extent.ROWS, Extent.COLUMNS))
                .orElseGet(() -> new ArrayLiteral(Type.MATRIX, List.of(array(end), array(end))));
    }

    /** A number that most of the visible ones have a part in, and perhaps another method. */
    private Expression summary(Position end) {
        Expression sum = own(end);
        return dice.chance(0.5)
                ? expressions
                        .calls()
                        .value(end, Type.DOUBLE, 2)
                        .map(call -> Trees.add(sum, weighted(call, end)))
                        .orElse(sum)
                : sum;
    }

    private Expression own(Position end) {
        Expression sum = expressions.number(end, 1);
        for (Local local : end.scope().locals()) {
            if (local.type() == Type.DOUBLE && dice.chance(0.6)) {
                sum = Trees.add(sum, weighted(local.variable(), end));
            }
        }
        int parts = expressions.records().hasNumbers(end) ? dice.between(1, 3) : 0;
        for (int k = 0; k < parts; k++) {
            sum = Trees.add(sum, weighted(expressions.records().number(end), end));
        }
        if (expressions.derived().exist() && dice.chance(0.5)) {
            Expression before = sum;
            sum = expressions
                    .derived()
                    .number(end, 2)
                    .map(call -> Trees.add(before, bounded(call)))
                    .orElse(before);
        }
        int elements = expressions.references().hasNumbers(end) ? dice.between(1, 3) : 0;
        for (int k = 0; k < elements; k++) {
            sum = Trees.add(sum, weighted(expressions.references().element(end, false), end));
        }
        return sum;
    }

    private Expression weighted(Expression value, Position end) {
        return dice.chance(0.5) ? value : Trees.multiply(expressions.numbers().simple(end), value);
    }
}
