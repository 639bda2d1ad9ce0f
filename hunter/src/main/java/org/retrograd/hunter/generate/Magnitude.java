package org.retrograd.hunter.generate;

import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.Cast;
import org.retrograd.hunter.program.Component;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.ExpressionVisitor;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Length;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.NewRecord;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.SwitchExpression;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.Variable;

/** A guess at how large an expression's value may be, with variables of usual size. It keeps numbers well conditioned. */
final class Magnitude implements ExpressionVisitor<Double> {

    private static final double OF_VARIABLE = 2;
    private static final double OF_INTEGER = 4;
    private static final Magnitude INSTANCE = new Magnitude();

    private Magnitude() {}

    static double of(Expression expression) {
        return expression.accept(INSTANCE);
    }

    private static double usual(Expression expression) {
        return expression.type() == Type.DOUBLE ? OF_VARIABLE : OF_INTEGER;
    }

    @Override
    public Double literal(Literal expression) {
        return expression.type() == Type.BOOLEAN ? 1 : Math.abs(Double.parseDouble(expression.text()));
    }

    @Override
    public Double binary(Binary expression) {
        double left = of(expression.left());
        double right = of(expression.right());
        return switch (expression.operator()) {
            case ADD, SUBTRACT -> left + right;
            case MULTIPLY -> left * right;
            // divisors are at least one half
            case DIVIDE -> 2 * left;
            default -> right;
        };
    }

    @Override
    public Double conditional(Conditional expression) {
        return Math.max(of(expression.yes()), of(expression.no()));
    }

    @Override
    public Double mathCall(MathCall expression) {
        double first = of(expression.arguments().get(0));
        return switch (expression.function()) {
            case SIN, COS, TANH, EXPM1 -> 1.0;
            case TAN, ASIN, ACOS, ATAN, ATAN2, TO_RADIANS -> 1.6;
            case EXP, SINH, COSH -> 3.0;
            case POW -> Math.max(4, first * first * first);
            case FMA ->
                first * of(expression.arguments().get(1))
                        + of(expression.arguments().get(2));
            case LOG, LOG10, LOG1P, SQRT, CBRT -> 1 + Math.sqrt(first);
            default ->
                expression.arguments().stream().mapToDouble(Magnitude::of).max().orElse(first);
        };
    }

    @Override
    public Double unary(Unary expression) {
        return of(expression.operand());
    }

    @Override
    public Double cast(Cast expression) {
        return of(expression.operand());
    }

    @Override
    public Double stop(Stop expression) {
        return of(expression.operand());
    }

    @Override
    public Double assign(Assign expression) {
        return usual(expression);
    }

    @Override
    public Double step(Step expression) {
        return usual(expression);
    }

    @Override
    public Double variable(Variable expression) {
        return usual(expression);
    }

    @Override
    public Double element(Element expression) {
        return usual(expression);
    }

    @Override
    public Double length(Length expression) {
        return usual(expression);
    }

    @Override
    public Double helperCall(HelperCall expression) {
        return usual(expression);
    }

    @Override
    public Double arrayCall(ArrayCall expression) {
        return usual(expression) * 2;
    }

    @Override
    public Double component(Component expression) {
        return usual(expression);
    }

    /** Derivatives of what is bounded are not. */
    @Override
    public Double derivativeCall(DerivativeCall expression) {
        return 10 * usual(expression);
    }

    @Override
    public Double newRecord(NewRecord expression) {
        return 0.0;
    }

    @Override
    public Double newArray(NewArray expression) {
        return 0.0;
    }

    @Override
    public Double arrayLiteral(ArrayLiteral expression) {
        return 0.0;
    }

    @Override
    public Double switchExpression(SwitchExpression expression) {
        return usual(expression);
    }
}
