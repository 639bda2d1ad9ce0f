package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.multiply;

import java.util.List;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.MathFunction;

/** Calls of {@link Math}, with arguments at which they are smooth and moderate. */
final class Functions {

    private static final List<MathFunction> HARMLESS = List.of(
            MathFunction.SIN,
            MathFunction.COS,
            MathFunction.TANH,
            MathFunction.ATAN,
            MathFunction.ABS,
            MathFunction.TO_RADIANS);
    private static final List<MathFunction> OF_BOUNDED = List.of(
            MathFunction.EXP,
            MathFunction.EXPM1,
            MathFunction.SINH,
            MathFunction.COSH,
            MathFunction.TAN,
            MathFunction.ASIN,
            MathFunction.ACOS);
    private static final List<MathFunction> OF_POSITIVE =
            List.of(MathFunction.LOG, MathFunction.SQRT, MathFunction.CBRT, MathFunction.LOG10, MathFunction.LOG1P);

    private final Expressions expressions;
    private final Dice dice;

    Functions(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    Expression call(Position position, int size) {
        int inner = dice.between(0, size - 1);
        if (expressions.has(Feature.STEP_FUNCTION) && dice.chance(0.05)) {
            return Trees.call(
                    dice.pick(MathFunction.FLOOR, MathFunction.RINT, MathFunction.SIGNUM),
                    expressions.number(position, inner));
        }
        return switch (dice.between(0, 11)) {
            case 0, 1, 2, 3 -> Trees.call(dice.pick(HARMLESS), expressions.number(position, inner));
            case 4, 5 -> Trees.call(dice.pick(OF_BOUNDED), withinOne(position, inner));
            case 6, 7 -> Trees.call(dice.pick(OF_POSITIVE), atLeastOne(position));
            case 8 -> power(position);
            case 9 ->
                Trees.call(
                        dice.pick(MathFunction.MAX, MathFunction.MIN),
                        expressions.number(position, inner),
                        expressions.number(position, inner));
            case 10 ->
                Trees.call(
                        dice.pick(MathFunction.ATAN2, MathFunction.HYPOT),
                        expressions.number(position, inner),
                        atLeastOne(position));
            default ->
                Trees.call(
                        MathFunction.FMA,
                        expressions.number(position, inner),
                        expressions.numbers().leaf(position),
                        expressions.numbers().leaf(position));
        };
    }

    private Expression withinOne(Position position, int size) {
        Expression any = expressions.number(position, size);
        return switch (dice.between(0, 2)) {
            case 0 -> multiply(Trees.constant(0.9), Trees.call(MathFunction.SIN, any));
            case 1 -> multiply(Trees.constant(0.5), Trees.call(MathFunction.TANH, any));
            default -> Trees.call(MathFunction.COS, add(Trees.constant(1.5), multiply(Trees.constant(0.1), any)));
        };
    }

    private Expression atLeastOne(Position position) {
        Expression any = expressions.numbers().simple(position);
        return add(Trees.constant(1), multiply(any, any));
    }

    private Expression power(Position position) {
        Expression any = expressions.numbers().simple(position);
        return switch (dice.between(0, 3)) {
            case 0 -> Trees.call(MathFunction.POW, any, Trees.constant(2));
            case 1 -> Trees.call(MathFunction.POW, any, Trees.constant(3));
            case 2 -> Trees.call(MathFunction.POW, atLeastOne(position), Trees.constant(-0.5));
            default ->
                Trees.call(
                        MathFunction.POW,
                        atLeastOne(position),
                        Trees.call(MathFunction.SIN, expressions.numbers().simple(position)));
        };
    }
}
