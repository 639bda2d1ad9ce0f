package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.rule.FormulaExpansion;
import org.retrograd.processor.rule.Symbol;

/**
 * What the formula of one operand's adjoint reads, in a scope of the reverse sweep.
 *
 * @param position of the operand
 * @param seed the adjoint of the result
 */
record PulledBack(Let let, int position, Operand seed, ReverseScope scope, PrimalAccess access, PrimalFacts facts)
        implements FormulaExpansion.Environment {

    @Override
    public Operand operand(int index) {
        return access.at(scope, let.op().operands().get(index));
    }

    @Override
    public Operand result() {
        return access.at(scope, let.result());
    }

    @Override
    public boolean isNeverZero(Symbol symbol) {
        return facts.bounds()
                .isNeverZero(symbol.isOperand() ? let.op().operands().get(symbol.operandIndex()) : let.result());
    }

    @Override
    public Optional<Operand> called(MethodName method, List<Symbol> arguments) {
        List<Operand> operands = arguments.stream()
                .map(symbol -> let.op().operands().get(symbol.operandIndex()))
                .toList();
        return facts.calls()
                .beside(let.result(), new Op.MathCall(method, operands, type()))
                .map(value -> access.at(scope, value));
    }

    @Override
    public PrimitiveType type() {
        return (PrimitiveType) let.op().operands().get(position).type();
    }
}
