package org.retrograd.tensors.cases;

import java.util.List;

/**
 * A call of an operation, in our words and in those of PyTorch.
 *
 * @param operation class and method, as in {@code Tensor.add}
 * @param operands what it is called with, the receiver first
 * @param torch an expression of TorchScript, in which the tensors among the operands are called a, b and c
 * @param passive whether the result has no derivative
 */
record Case(String operation, List<Operand> operands, String torch, boolean passive) {

    /** The tensors among the operands. */
    List<Operand.Numbers> tensors() {
        return operands.stream()
                .filter(Operand.Numbers.class::isInstance)
                .map(Operand.Numbers.class::cast)
                .toList();
    }
}
