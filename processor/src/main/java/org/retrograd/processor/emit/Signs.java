package org.retrograd.processor.emit;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.UnaryOperator;

/** Sums of negatives as differences, and the other way round. Exact, in floating point too: a − b is a + (−b) there. */
final class Signs {

    private final Nesting nesting;

    Signs(Nesting nesting) {
        this.nesting = nesting;
    }

    Op.Binary simplified(Op.Binary op) {
        if (op.operator() != BinaryOperator.ADD && op.operator() != BinaryOperator.SUBTRACT) {
            return op;
        }
        boolean isSum = op.operator() == BinaryOperator.ADD;
        Optional<Operand> right = opposite(op.right());
        if (right.isPresent()) {
            BinaryOperator operator = isSum ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
            return new Op.Binary(operator, op.left(), right.get());
        }
        Optional<Operand> left = isSum ? negatedBy(op.left()) : Optional.empty();
        return left.map(subtrahend -> difference(op.right(), subtrahend)).orElse(op);
    }

    private static Op.Binary difference(Operand minuend, Operand subtrahend) {
        return new Op.Binary(BinaryOperator.SUBTRACT, minuend, subtrahend);
    }

    /** What the operand, as printed, is the negative of. */
    Optional<Operand> opposite(Operand operand) {
        if (operand instanceof Constant constant && Literals.isNegative(constant)) {
            return Optional.of(positive(constant));
        }
        return negatedBy(operand);
    }

    private Optional<Operand> negatedBy(Operand operand) {
        Optional<Op> op = nesting.operationOf(operand);
        return op.isPresent() && op.get() instanceof Op.Unary unary && unary.operator() == UnaryOperator.NEGATE
                ? Optional.of(unary.operand())
                : Optional.empty();
    }

    private static Constant positive(Constant constant) {
        return constant.literal() instanceof Long number
                ? new Constant(-number, PrimitiveType.LONG)
                : Constant.of(-((Number) constant.literal()).doubleValue(), constant.type());
    }
}
