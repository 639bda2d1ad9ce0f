package org.retrograd.processor.optimize;

import java.util.Map;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * Which arrays are certainly as long as others: a copy is as long as its original, a new array as what it is made as long as.
 *
 * @param definitions the operation that defines each value
 */
record Lengths(Map<Value, Op> definitions) {

    static Lengths of(Function function) {
        return new Lengths(Definitions.of(function));
    }

    /** Whether both arrays have the same number of elements. */
    boolean areSame(Value one, Value other) {
        return source(one).equals(source(other));
    }

    /** Whether the operand is the length of the array. */
    boolean isLength(Operand number, Value array) {
        return counted(number).equals(source(array));
    }

    /** Whether the range goes over all indices of the array, upwards or downwards. */
    boolean isWhole(LoopRange range, Value array) {
        if (range.countsFromZero()) {
            return isLength(range.bound(), array);
        }
        return range.step() == -1
                && range.relation() == BinaryOperator.GREATER_EQUAL
                && range.bound() instanceof Constant end
                && end.isNumber(0)
                && definitions.get(range.from()) instanceof Op.Binary last
                && last.operator() == BinaryOperator.SUBTRACT
                && last.right() instanceof Constant one
                && one.isNumber(1)
                && (isLength(last.left(), array) || isNotNegative(last.left(), array));
    }

    /** Whether the operand is the length, made sure of not being negative, which lengths never are. */
    private boolean isNotNegative(Operand number, Value array) {
        return definitions.get(number) instanceof Op.MathCall call
                && call.method().name().equals("max")
                && call.operands().get(1) instanceof Constant floor
                && floor.isNumber(0)
                && isLength(call.operands().get(0), array);
    }

    /** What the length of the array comes from: a number, or an array of which nothing else is known. */
    private Operand source(Operand array) {
        if (definitions.get(array) instanceof Op.NewArray made) {
            return counted(made.length());
        }
        if (definitions.get(array) instanceof Op.CopyOf copy
                && copy.from() instanceof Constant start
                && start.isNumber(0)) {
            return counted(copy.to());
        }
        return definitions.get(array) instanceof Op.ZerosLike zeros ? source(zeros.array()) : array;
    }

    /** The array whose length the number is; the number itself where none is known. */
    private Operand counted(Operand number) {
        if (definitions.get(number) instanceof Op.ArrayLength length) {
            return source(length.array());
        }
        if (definitions.get(number) instanceof Op.MathCall call
                && call.method().name().equals("min")) {
            Operand one = counted(call.operands().get(0));
            return one.equals(counted(call.operands().get(1))) ? one : number;
        }
        return number;
    }
}
