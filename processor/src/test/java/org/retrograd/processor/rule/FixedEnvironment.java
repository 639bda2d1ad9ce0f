package org.retrograd.processor.rule;

import java.util.List;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** An environment in which everything is at hand. */
record FixedEnvironment(List<Operand> operands, Operand result, Operand seed, PrimitiveType type)
        implements FormulaExpansion.Environment {

    @Override
    public Operand operand(int index) {
        return operands.get(index);
    }
}
