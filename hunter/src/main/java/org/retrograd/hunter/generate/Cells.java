package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.call;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.divide;
import static org.retrograd.hunter.generate.Trees.multiply;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.List;
import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.UnaryOperator;
import org.retrograd.hunter.program.Variable;

/** Elements of an array near the indices of loops, and what is computed from them. */
final class Cells {

    private static final int FARTHEST = 2;

    private final Expressions expressions;
    private final Dice dice;
    private final Field field;
    private final Order order;
    private final int offset;

    /** Which elements are written. */
    private enum Order {
        ANY,
        AT_OUTERMOST,
        AT_INNERMOST
    }

    Cells(Expressions expressions, Field field) {
        this.expressions = expressions;
        this.dice = expressions.dice();
        this.field = field;
        this.order = dice.pick(Order.ANY, Order.AT_OUTERMOST, Order.AT_INNERMOST, Order.AT_INNERMOST);
        this.offset = dice.pick(-1, 0, 0, 0, 1);
    }

    /** An element to write to: any one, or always at the same distance from an index. */
    Element target(List<Track> tracks, List<Variable> rows) {
        if (order == Order.ANY || dice.chance(0.04)) {
            return any(tracks, rows);
        }
        Expression column = target(tracks, Axis.COLUMNS);
        return field.hasRows()
                ? new Element(
                        !rows.isEmpty() && dice.chance(0.3)
                                ? dice.pick(rows)
                                : new Element(field.array(), target(tracks, Axis.ROWS)),
                        column)
                : new Element(field.array(), column);
    }

    private Expression target(List<Track> all, Axis axis) {
        List<Track> tracks =
                all.stream().filter(track -> track.axis().fits(axis)).toList();
        if (tracks.isEmpty()) {
            return subscript(all, axis);
        }
        // of a square, rows belong to the outer index
        boolean isFirst = order == Order.AT_OUTERMOST || (field.isSquare() && axis == Axis.ROWS);
        Track track = tracks.get(isFirst ? 0 : tracks.size() - 1);
        return track.plus(Math.max(-track.low(), Math.min(track.high(), offset)));
    }

    /** An element at indices that loops have, or of a row that has a name. */
    Element any(List<Track> tracks, List<Variable> rows) {
        Expression column = subscript(tracks, Axis.COLUMNS);
        if (!field.hasRows()) {
            return new Element(field.array(), column);
        }
        return new Element(!rows.isEmpty() && dice.chance(0.4) ? dice.pick(rows) : row(tracks), column);
    }

    Element row(List<Track> tracks) {
        return new Element(field.array(), subscript(tracks, Axis.ROWS));
    }

    private Expression subscript(List<Track> all, Axis axis) {
        Size size = field.size(axis);
        List<Track> tracks =
                all.stream().filter(track -> track.axis().fits(axis)).toList();
        if (tracks.isEmpty() || dice.chance(0.12)) {
            return dice.chance(0.5) ? constant(0) : size.minus(1);
        }
        Track track = dice.pick(tracks);
        if (dice.chance(0.07)) {
            return new Binary(BinaryOperator.REMAINDER, track.plus(1), size.expression());
        }
        return track.plus(dice.between(-Math.min(track.low(), FARTHEST), Math.min(track.high(), FARTHEST)));
    }

    /** A number of usual size. */
    Expression value(Position position, List<Track> tracks, List<Variable> rows) {
        Expression one = any(tracks, rows);
        Expression other = any(tracks, rows);
        Expression number = expressions.numbers().leaf(position);
        return switch (dice.between(0, 8)) {
            case 0 -> call(MathFunction.TANH, add(multiply(one, other), number));
            case 1 -> add(multiply(constant(0.5), one), multiply(constant(0.3), call(MathFunction.SIN, other)));
            case 2 -> call(MathFunction.SIN, add(one, multiply(number, other)));
            case 3 -> divide(add(one, number), add(constant(1), multiply(other, other)));
            case 4 -> add(multiply(constant(0.4), one), multiply(call(MathFunction.COS, number), other));
            case 5 -> call(MathFunction.EXP, new Unary(UnaryOperator.NEGATE, multiply(one, one)));
            case 6 ->
                multiply(call(MathFunction.SQRT, add(constant(1), multiply(one, one))), call(MathFunction.COS, number));
            case 7 -> expressions.numbers().bounded(position, 2);
            default -> subtract(multiply(constant(0.25), number), call(MathFunction.ATAN, one));
        };
    }
}
