package org.retrograd.processor.optimize;

import java.util.Map;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Whether arrays certainly have the elements that loops count through. */
final class ElementBounds {

    private ElementBounds() {}

    /** Whether the index is that of the loop, and the loop counts through elements of the array, up or down. */
    static boolean hold(Loop loop, Operand array, Operand index, Map<Value, Op> definitions) {
        return loop.range()
                .filter(range -> range.index().equals(index))
                .filter(range -> goesUp(range, array, definitions) || goesDown(range, array, definitions))
                .isPresent();
    }

    private static boolean goesUp(LoopRange range, Operand array, Map<Value, Op> definitions) {
        return range.relation() == BinaryOperator.LESS
                && range.step() > 0
                && isInside(range.from())
                && isLength(range.bound(), array, definitions);
    }

    private static boolean goesDown(LoopRange range, Operand array, Map<Value, Op> definitions) {
        return range.relation() == BinaryOperator.GREATER_EQUAL
                && range.step() < 0
                && isInside(range.bound())
                && range.from() instanceof Value last
                && definitions.get(last) instanceof Op.Binary binary
                && binary.operator() == BinaryOperator.SUBTRACT
                && isInside(binary.right())
                && !((Constant) binary.right()).isNumber(0)
                && isLength(binary.left(), array, definitions);
    }

    private static boolean isInside(Operand operand) {
        return operand instanceof Constant constant && constant.literal() instanceof Integer first && first >= 0;
    }

    private static boolean isLength(Operand bound, Operand array, Map<Value, Op> definitions) {
        Op made = array instanceof Value value ? definitions.get(value) : null;
        Op length = bound instanceof Value value ? definitions.get(value) : null;
        boolean isMadeSo = made instanceof Op.NewArray fresh && fresh.length().equals(bound);
        boolean isShadow = made instanceof Op.ZerosLike zeros
                && length instanceof Op.ArrayLength primal
                && primal.array().equals(zeros.array());
        return isMadeSo
                || isShadow
                || (length instanceof Op.ArrayLength own && own.array().equals(array));
    }
}
