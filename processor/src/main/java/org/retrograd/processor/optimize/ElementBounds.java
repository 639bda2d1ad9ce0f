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

    /** Whether the index is that of the loop, and the loop counts from the first element of the array or later to the last. */
    static boolean hold(Loop loop, Operand array, Operand index, Map<Value, Op> definitions) {
        return loop.range()
                .filter(range -> range.index().equals(index))
                .filter(range -> range.relation() == BinaryOperator.LESS && range.step() > 0)
                .filter(ElementBounds::startsInside)
                .filter(range -> isLength(range.bound(), array, definitions))
                .isPresent();
    }

    private static boolean startsInside(LoopRange range) {
        return range.from() instanceof Constant from && from.literal() instanceof Integer first && first >= 0;
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
