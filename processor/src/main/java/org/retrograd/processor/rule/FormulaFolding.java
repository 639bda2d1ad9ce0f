package org.retrograd.processor.rule;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.PrimitiveType;

/**
 * What is left of a formula where some of the operands, or {@code d}, are constants. Every step is exact in
 * floating-point arithmetic. Calls of functions stay, because their last digit may differ from one JDK to the next; but
 * {@code pow} and {@code rint} are understood.
 */
public final class FormulaFolding implements Formula.Visitor<Formula> {

    private final Constants constants;
    private final PrimitiveType type;

    private FormulaFolding(Constants constants, PrimitiveType type) {
        this.constants = constants;
        this.type = type;
    }

    /** Knows constants. It is asked for a symbol only if the formula cannot do without it. */
    @FunctionalInterface
    public interface Constants {
        Optional<Constant> of(Symbol symbol);

        /** Whether an operand or the result is no constant, but certainly another number than zero, or not a number. */
        default boolean isNeverZero(Symbol symbol) {
            return false;
        }
    }

    /**
     * The formula, folded.
     *
     * @param type {@code float} or {@code double}: the arithmetic that the formula is for
     */
    public static Formula fold(Formula formula, Constants constants, PrimitiveType type) {
        return formula.accept(new FormulaFolding(constants, type));
    }

    @Override
    public Formula literal(Formula.Literal formula) {
        return formula;
    }

    @Override
    public Formula truth(Formula.Truth formula) {
        return formula;
    }

    @Override
    public Formula reference(Formula.Reference formula) {
        return constants
                .of(formula.symbol())
                .filter(constant -> constant.type().isFloating())
                .map(FormulaFolding::literal)
                .orElse(formula);
    }

    private static Formula literal(Constant constant) {
        return new Formula.Literal(((Number) constant.literal()).doubleValue());
    }

    @Override
    public Formula negation(Formula.Negation formula) {
        return negated(formula.operand().accept(this));
    }

    private static Formula negated(Formula operand) {
        if (operand instanceof Formula.Literal literal) {
            return new Formula.Literal(-literal.value());
        }
        return operand instanceof Formula.Negation inner ? inner.operand() : new Formula.Negation(operand);
    }

    @Override
    public Formula binary(Formula.Binary formula) {
        Formula left = formula.left().accept(this);
        Formula right = formula.right().accept(this);
        if (left instanceof Formula.Literal a && right instanceof Formula.Literal b) {
            return computed(formula.operator(), a.value(), b.value());
        }
        if (formula.operator() == BinaryOperator.NOT_EQUAL
                && left instanceof Formula.Reference known
                && isNumber(right, 0)
                && constants.isNeverZero(known.symbol())) {
            return new Formula.Truth(true);
        }
        return switch (formula.operator()) {
            case MULTIPLY -> product(left, right);
            case DIVIDE -> isNumber(right, 1) ? left : isNumber(right, -1) ? negated(left) : quotient(left, right);
            default -> new Formula.Binary(formula.operator(), left, right);
        };
    }

    private static Formula product(Formula left, Formula right) {
        if (isNumber(left, 1) || isNumber(right, 1)) {
            return isNumber(left, 1) ? right : left;
        }
        if (isNumber(left, -1) || isNumber(right, -1)) {
            return negated(isNumber(left, -1) ? right : left);
        }
        return new Formula.Binary(BinaryOperator.MULTIPLY, left, right);
    }

    private static Formula quotient(Formula left, Formula right) {
        return new Formula.Binary(BinaryOperator.DIVIDE, left, right);
    }

    private Formula computed(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> number(operator, left, right, left + right);
            case SUBTRACT -> number(operator, left, right, left - right);
            case MULTIPLY -> number(operator, left, right, left * right);
            case DIVIDE -> number(operator, left, right, left / right);
            case LESS -> new Formula.Truth(left < right);
            case LESS_EQUAL -> new Formula.Truth(left <= right);
            case GREATER -> new Formula.Truth(left > right);
            case GREATER_EQUAL -> new Formula.Truth(left >= right);
            case EQUAL -> new Formula.Truth(left == right);
            case NOT_EQUAL -> new Formula.Truth(left != right);
            case REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, AND, OR, XOR ->
                throw new IllegalArgumentException("no formula has the operator " + operator.symbol());
        };
    }

    /** The outcome in the formula's type; what is not finite stays as it is written, for the reader's sake. */
    private Formula number(BinaryOperator operator, double left, double right, double outcome) {
        double rounded = type == PrimitiveType.FLOAT ? (float) outcome : outcome;
        return Double.isFinite(rounded)
                ? new Formula.Literal(rounded)
                : new Formula.Binary(operator, new Formula.Literal(left), new Formula.Literal(right));
    }

    @Override
    public Formula junction(Formula.Junction formula) {
        Formula.Truth decisive = new Formula.Truth(formula.connective().decisive());
        Formula left = formula.left().accept(this);
        if (left.equals(decisive)) {
            return left;
        }
        Formula right = formula.right().accept(this);
        if (left instanceof Formula.Truth || right.equals(decisive)) {
            return right;
        }
        return right instanceof Formula.Truth ? left : new Formula.Junction(formula.connective(), left, right);
    }

    @Override
    public Formula conditional(Formula.Conditional formula) {
        Formula condition = formula.condition().accept(this);
        if (condition instanceof Formula.Truth truth) {
            return (truth.value() ? formula.whenTrue() : formula.whenFalse()).accept(this);
        }
        Formula whenTrue = formula.whenTrue().accept(this);
        Formula whenFalse = formula.whenFalse().accept(this);
        return whenTrue.equals(whenFalse) ? whenTrue : new Formula.Conditional(condition, whenTrue, whenFalse);
    }

    /** The guard comes last, so that its condition is not read where {@code d} or the body makes it needless. */
    @Override
    public Formula guarded(Formula.Guarded formula) {
        Formula body = formula.body().accept(this);
        Formula somethingComesIn = Formula.Guarded.SOMETHING_COMES_IN.accept(this);
        if (isNumber(body, 0) || somethingComesIn.equals(new Formula.Truth(true))) {
            return body;
        }
        return new Formula.Guarded(body, formula.regular()).expanded().accept(this);
    }

    @Override
    public Formula call(Formula.Call formula) {
        if (formula.method().name().equals("pow")) {
            return power(formula);
        }
        Formula.Call folded = withArguments(
                formula,
                formula.arguments().stream()
                        .map(argument -> argument.accept(this))
                        .toList());
        return formula.method().name().equals("rint") && folded.arguments().get(0) instanceof Formula.Literal literal
                ? new Formula.Literal(Math.rint(literal.value()))
                : folded;
    }

    /** What the documentation of {@code pow} promises for the exponents 0 and 1, and the correctly rounded square. */
    private Formula power(Formula.Call pow) {
        Formula exponent = pow.arguments().get(1).accept(this);
        if (isNumber(exponent, 0)) {
            return new Formula.Literal(1);
        }
        Formula base = pow.arguments().get(0).accept(this);
        if (isNumber(exponent, 1)) {
            return base;
        }
        return isNumber(exponent, 2) && base instanceof Formula.Reference
                ? product(base, base)
                : withArguments(pow, List.of(base, exponent));
    }

    private static Formula.Call withArguments(Formula.Call call, List<Formula> arguments) {
        return new Formula.Call(call.method(), arguments);
    }

    private static boolean isNumber(Formula formula, double number) {
        return formula instanceof Formula.Literal literal && literal.value() == number;
    }
}
