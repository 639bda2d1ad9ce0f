package org.retrograd.processor.optimize;

import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** Whether operations can end in an exception, for some operands. */
final class ThrowingOps {

    private ThrowingOps() {}

    static boolean canThrow(Op op) {
        if (op instanceof Op.Binary binary) {
            boolean divides =
                    binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
            return divides && !isFloating(binary) && !isNotZero(binary.right());
        }
        if (op instanceof Op.MathCall) {
            return !isFloating(op);
        }
        return op instanceof Op.ArrayLoad
                || op instanceof Op.ArrayLength
                || op instanceof Op.NewArray
                || op instanceof Op.CopyOf
                || op instanceof Op.ArraySum
                || op instanceof Op.CaseNumber
                || op instanceof Op.Call;
    }

    private static boolean isNotZero(Operand divisor) {
        return divisor instanceof Constant constant && !constant.isNumber(0);
    }

    private static boolean isFloating(Op op) {
        return op.type() instanceof PrimitiveType type && type.isFloating();
    }
}
