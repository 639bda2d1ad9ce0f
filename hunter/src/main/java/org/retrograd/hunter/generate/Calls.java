package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;

/**
 * Calls of the program's other methods. The arrays of a call have one length, and so have the arrays that it returns; where
 * it takes none, it returns arrays of {@link #LONE}.
 */
final class Calls {

    /** The length of an array that is returned where none is taken. */
    static final Extent LONE = Extent.fixed(3);

    /** The number of rows of a matrix that is returned where none is taken. */
    static final Extent PAIR = Extent.fixed(2);

    private static final int MOST_NUMBERS = 3;

    private final Expressions expressions;
    private final List<Callee> callees;
    private final Dice dice;

    Calls(Expressions expressions, List<Callee> callees) {
        this.expressions = expressions;
        this.callees = List.copyOf(callees);
        this.dice = expressions.dice();
    }

    /** A call, and what holds of its value. */
    record Call(Expression expression, Bound bound) {}

    /** The lengths of a call's arrays. */
    private record Lengths(Extent rows, Extent columns) {}

    boolean give(Type type) {
        return callees.stream().anyMatch(callee -> callee.gives(type));
    }

    private Optional<Callee> callee(Type type) {
        List<Callee> fitting =
                callees.stream().filter(callee -> callee.gives(type)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fitting));
    }

    /** A call with a value of a type, if there are a method and arguments for it. */
    Optional<Expression> value(Position position, Type type, int size) {
        return callee(type).flatMap(callee -> call(position, callee, lengths(position, callee), size));
    }

    /** A call for its effects; now and then one whose value nobody wants. */
    Optional<Fragment> statement(Position position) {
        Type type = dice.chance(0.1) ? dice.pick(Type.DOUBLE, Type.INT, Type.DOUBLES) : Type.VOID;
        return value(position, type, 2).map(call -> Fragment.of(position, new Evaluate(call)));
    }

    Optional<Call> array(Position position) {
        return callee(Type.DOUBLES).flatMap(callee -> {
            Lengths lengths = lengths(position, callee);
            Bound bound = Bound.length(callee.takesColumns() ? lengths.columns : LONE);
            return call(position, callee, lengths, 2).map(expression -> new Call(expression, bound));
        });
    }

    /** A call that returns an array of a certain length. */
    Optional<Expression> array(Position position, Extent extent) {
        return callee(Type.DOUBLES).flatMap(callee -> {
            if (!callee.takesColumns()) {
                boolean fits = extent.equals(LONE) || extent.equals(Extent.SOME);
                return fits ? call(position, callee, lengths(position, callee), 1) : Optional.empty();
            }
            return extent.equals(Extent.SOME)
                    ? call(position, callee, lengths(position, callee), 1)
                    : call(position, callee, new Lengths(rows(position, extent), extent), 1);
        });
    }

    /** A call that returns a record whose arrays have a certain length. */
    Optional<Expression> record(Position position, Type type, Extent extent, int size) {
        return callee(type).flatMap(callee -> {
            Lengths lengths = lengths(position, callee);
            if (type == Type.PAIR) {
                return call(position, callee, lengths, size);
            }
            if (callee.takesColumns()) {
                return call(position, callee, new Lengths(rows(position, extent), extent), size);
            }
            return extent.equals(LONE) ? call(position, callee, lengths, size) : Optional.empty();
        });
    }

    Optional<Call> matrix(Position position) {
        return callee(Type.MATRIX).flatMap(callee -> {
            Lengths lengths = lengths(position, callee);
            Bound bound = Bound.lengths(callee.takesMatrix() ? lengths.rows : PAIR, lengths.columns);
            return call(position, callee, lengths, 2).map(expression -> new Call(expression, bound));
        });
    }

    private Lengths lengths(Position position, Callee callee) {
        if (callee.method().arity() == Arity.VARIABLE && dice.chance(0.6)) {
            return new Lengths(Extent.UNKNOWN, Extent.fixed(dice.between(1, MOST_NUMBERS)));
        }
        List<Extent> extents = Stream.concat(
                        expressions.references().allExtents(position).stream(),
                        position.scope().of(Type.MATRIX).stream()
                                .map(local -> local.bound().inner()))
                .distinct()
                .toList();
        Extent columns = extents.isEmpty() ? Extent.UNKNOWN : dice.pick(extents);
        return new Lengths(rows(position, columns), columns);
    }

    /** The number of rows of a matrix in scope. */
    private Extent rows(Position position, Extent columns) {
        List<Local> matrices = position.scope()
                .where(local ->
                        local.type() == Type.MATRIX && local.bound().inner().equals(columns));
        return matrices.isEmpty() ? Extent.UNKNOWN : dice.pick(matrices).bound().extent();
    }

    private Optional<Expression> call(Position position, Callee callee, Lengths lengths, int size) {
        List<Expression> arguments = new ArrayList<>();
        for (Parameter parameter : callee.method().parameters()) {
            Optional<Expression> argument = argument(position, parameter, callee, lengths, size);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(new HelperCall(callee.method().signature(), arguments));
    }

    private Optional<Expression> argument(
            Position position, Parameter parameter, Callee callee, Lengths lengths, int size) {
        if (parameter.equals(Headings.DEPTH)) {
            return Optional.of(callee.counter()
                    .<Expression>map(counter -> Trees.subtract(counter, Trees.constant(1)))
                    .orElseGet(() -> Trees.constant(dice.between(0, 3))));
        }
        int inner = dice.between(0, Math.max(0, size - 1));
        return switch (parameter.type()) {
            case DOUBLE -> Optional.of(expressions.numbers().bounded(position, inner));
            case INT -> Optional.of(expressions.integer(position, Math.min(1, inner)));
            case BOOLEAN -> Optional.of(expressions.truth(position, 0));
            case DOUBLES -> numbers(position, callee, lengths.columns);
            case MATRIX -> expressions.references().matrix(position, Bound.lengths(lengths.rows, lengths.columns));
            case INTS -> Optional.of(integers(position));
            case PAIR, BUNDLE, NEST ->
                expressions.records().value(position, parameter.type(), lengths.columns, inner - 1);
            case PAIRS -> Optional.of(list(position));
            case TEXT, LETTER, VOID -> Optional.empty();
        };
    }

    private Optional<Expression> numbers(Position position, Callee callee, Extent columns) {
        boolean canList = callee.method().arity() == Arity.VARIABLE && columns.least() <= MOST_NUMBERS;
        boolean isFixed = columns.equals(Extent.fixed(columns.least()));
        if (!canList || !isFixed) {
            return expressions.references().array(position, columns);
        }
        List<Expression> elements = new ArrayList<>();
        for (int k = 0; k < columns.least(); k++) {
            elements.add(expressions.numbers().bounded(position, dice.between(0, 1)));
        }
        return Optional.of(new ArrayLiteral(Type.DOUBLES, elements));
    }

    private Expression list(Position position) {
        List<Local> lists = position.scope().of(Type.PAIRS);
        Optional<Expression> only = expressions.records().value(position, Type.PAIR, Extent.UNKNOWN, 0);
        return lists.isEmpty()
                ? new ArrayLiteral(Type.PAIRS, only.stream().toList())
                : dice.pick(lists).variable();
    }

    private Expression integers(Position position) {
        List<Local> arrays = position.scope().of(Type.INTS);
        return arrays.isEmpty()
                ? new ArrayLiteral(
                        Type.INTS, List.of(expressions.integer(position, 0), Trees.constant(dice.between(0, 4))))
                : dice.pick(arrays).variable();
    }
}
