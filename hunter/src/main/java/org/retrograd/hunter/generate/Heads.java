package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Loops over the indices of arrays, in many forms. */
final class Heads {

    private final Dice dice;

    Heads(Dice dice) {
        this.dice = dice;
    }

    /** All of a loop but its body. */
    record Head(Track track, Expression start, Expression condition, Expression update) {

        For with(Optional<String> label, Block body) {
            return new For(
                    label,
                    List.of(Declare.of(Type.INT, track.variable().name(), start)),
                    Optional.of(condition),
                    List.of(update),
                    body);
        }
    }

    /** Over all of an array but for some elements at its ends. */
    Head over(Variable i, Axis axis, Size size) {
        Track track = new Track(i, axis, dice.pick(0, 1, 1, 1, 2), dice.pick(0, 0, 0, 1, 1, 2));
        return dice.chance(0.65)
                ? up(track, constant(track.low()), shorter(size, track.high()))
                : down(track, size.minus(track.high() + 1), track.low());
    }

    /** All indices of an array, in order. */
    static Head all(Variable i, Axis axis, Size size) {
        return new Head(new Track(i, axis, 0, 0), constant(0), Trees.less(i, size.expression()), step(i, 1));
    }

    /** From or to the index of a loop around. */
    Head within(Variable k, Track outer, Size size) {
        int apart = dice.between(0, 1);
        int low = dice.pick(0, 0, 1);
        int high = dice.pick(0, 0, 1);
        return switch (dice.between(0, 3)) {
            case 0, 1 ->
                up(
                        new Track(k, outer.axis(), low, outer.high() + apart),
                        constant(low),
                        new Size(outer.variable(), 1 - apart));
            case 2 -> down(new Track(k, outer.axis(), low, outer.high() + apart), outer.plus(-apart), low);
            default ->
                up(new Track(k, outer.axis(), outer.low() + apart, high), outer.plus(apart), shorter(size, high));
        };
    }

    private static Size shorter(Size size, int by) {
        return new Size(size.base(), size.extra() - by);
    }

    private Head up(Track track, Expression start, Size end) {
        Variable i = track.variable();
        Expression condition = dice.chance(0.6)
                ? Trees.less(i, end.expression())
                : compare(BinaryOperator.LESS_EQUAL, i, end.minus(1));
        return new Head(track, start, condition, step(i, stride()));
    }

    private Head down(Track track, Expression start, int low) {
        Variable i = track.variable();
        Expression condition = dice.chance(0.7)
                ? compare(BinaryOperator.GREATER_EQUAL, i, constant(low))
                : compare(BinaryOperator.GREATER, i, constant(low - 1));
        return new Head(track, start, condition, step(i, -stride()));
    }

    private int stride() {
        return dice.chance(0.15) ? 2 : 1;
    }

    private static Expression step(Variable i, int by) {
        boolean isUp = by > 0;
        return Math.abs(by) == 1
                ? new Step(i, false, isUp)
                : new Assign(i, isUp ? AssignmentOperator.ADD : AssignmentOperator.SUBTRACT, constant(Math.abs(by)));
    }
}
