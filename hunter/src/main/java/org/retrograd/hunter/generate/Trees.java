package org.retrograd.hunter.generate;

import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Length;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.MathFunction;

/** Short names for small trees. */
final class Trees {

    private Trees() {}

    static Expression constant(double value) {
        return Literal.of(value);
    }

    static Expression constant(int value) {
        return Literal.of(value);
    }

    static Expression add(Expression left, Expression right) {
        return new Binary(BinaryOperator.ADD, left, right);
    }

    static Expression subtract(Expression left, Expression right) {
        return new Binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Expression multiply(Expression left, Expression right) {
        return new Binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Expression divide(Expression left, Expression right) {
        return new Binary(BinaryOperator.DIVIDE, left, right);
    }

    static Expression less(Expression left, Expression right) {
        return new Binary(BinaryOperator.LESS, left, right);
    }

    static Expression compare(BinaryOperator operator, Expression left, Expression right) {
        return new Binary(operator, left, right);
    }

    static Expression and(Expression left, Expression right) {
        return new Binary(BinaryOperator.AND, left, right);
    }

    static Expression call(MathFunction function, Expression... arguments) {
        return new MathCall(function, arguments);
    }

    static Expression floorMod(Expression dividend, Expression divisor) {
        return call(MathFunction.FLOOR_MOD, dividend, divisor);
    }

    static Expression length(Expression array) {
        return new Length(array);
    }
}
