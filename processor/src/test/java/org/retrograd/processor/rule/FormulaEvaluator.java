package org.retrograd.processor.rule;

import java.util.Map;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Evaluates formulas over {@code double} as they stand, without folding and expansion. */
record FormulaEvaluator(Map<Symbol, Double> symbols) implements Formula.Visitor<Object> {

    double number(Formula formula) {
        return (double) formula.accept(this);
    }

    private boolean truth(Formula formula) {
        return (boolean) formula.accept(this);
    }

    @Override
    public Object literal(Formula.Literal formula) {
        return formula.value();
    }

    @Override
    public Object truth(Formula.Truth formula) {
        return formula.value();
    }

    @Override
    public Object reference(Formula.Reference formula) {
        return symbols.get(formula.symbol());
    }

    @Override
    public Object negation(Formula.Negation formula) {
        return -number(formula.operand());
    }

    @Override
    public Object binary(Formula.Binary formula) {
        double left = number(formula.left());
        double right = number(formula.right());
        return switch (formula.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case LESS -> left < right;
            case LESS_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            default -> throw new IllegalStateException("unexpected " + formula);
        };
    }

    @Override
    public Object junction(Formula.Junction formula) {
        boolean decisive = formula.connective().decisive();
        return truth(formula.left()) == decisive ? decisive : truth(formula.right());
    }

    @Override
    public Object conditional(Formula.Conditional formula) {
        return number(truth(formula.condition()) ? formula.whenTrue() : formula.whenFalse());
    }

    @Override
    public Object guarded(Formula.Guarded formula) {
        boolean silent = !truth(formula.regular()) && symbols.get(Symbol.D) == 0;
        return silent ? 0.0 : number(formula.body());
    }

    @Override
    public Object call(Formula.Call formula) {
        Interpreter interpreter = new Interpreter();
        Values values = new Values();
        boolean scales = formula.method().name().equals("scalb");
        return interpreter.evaluate(new Op.MathCall(
                formula.method(),
                formula.arguments().stream()
                        .<Operand>map(argument -> {
                            boolean second = argument.equals(new Formula.Reference(Symbol.Y));
                            Value value = values.fresh(
                                    Name.NONE, scales && second ? PrimitiveType.INT : PrimitiveType.DOUBLE);
                            interpreter.set(value, number(argument));
                            return value;
                        })
                        .toList(),
                PrimitiveType.DOUBLE));
    }
}
