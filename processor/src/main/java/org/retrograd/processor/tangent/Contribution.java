package org.retrograd.processor.tangent;

import java.util.Optional;
import org.retrograd.processor.analysis.LowerBounds;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.rule.Formula;
import org.retrograd.processor.rule.FormulaExpansion;
import org.retrograd.processor.rule.Symbol;

/**
 * What one operand contributes to the tangent of a result.
 *
 * @param let the operation
 * @param formula linear in the seed
 * @param bounds of the primal's numbers
 * @param seed the operand's tangent, or what that is the negative of
 */
record Contribution(Let let, Formula formula, Operand seed, LowerBounds bounds)
        implements FormulaExpansion.Environment {

    /** A contribution, with the sign of the tangent moved to the front if it is not a choice: formulas are linear. */
    static Contribution of(Let let, Formula formula, Operand tangent, Tangents tangents) {
        Optional<Operand> opposite = tangents.opposite(tangent);
        boolean isChoice = formula instanceof Formula.Conditional;
        return opposite.isPresent() && !isChoice
                ? new Contribution(let, negated(formula), opposite.get(), tangents.bounds())
                : new Contribution(let, formula, tangent, tangents.bounds());
    }

    private static Formula negated(Formula formula) {
        return formula instanceof Formula.Negation negation ? negation.operand() : new Formula.Negation(formula);
    }

    Contribution with(Formula other) {
        return new Contribution(let, other, seed, bounds);
    }

    /** Adds the statements that compute it. */
    Operand expand(BlockBuilder builder) {
        return FormulaExpansion.expand(formula, this, builder, let.origin());
    }

    @Override
    public Operand operand(int index) {
        return let.op().operands().get(index);
    }

    @Override
    public Operand result() {
        return let.result();
    }

    @Override
    public boolean isNeverZero(Symbol symbol) {
        return bounds.isNeverZero(symbol.isOperand() ? operand(symbol.operandIndex()) : result());
    }

    @Override
    public PrimitiveType type() {
        return (PrimitiveType) let.result().type();
    }
}
