package org.retrograd.processor.optimize;

import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Arrays that are certainly made, and elements that these certainly have: neither to make the one nor to use the other throws. */
record SafeArrays(Map<Value, Op> definitions) {

    /** Whether the operation makes an array whose length is not negative, or reads of one what it has. */
    boolean isSafe(Op op) {
        return op instanceof Op.ArrayLoad load
                ? isElement(load.array(), load.index())
                : isMade(op)
                        || (op instanceof Op.ArrayLength length
                                && made(length.array()).isPresent());
    }

    private boolean isMade(Op op) {
        return op instanceof Op.NewArray made
                && (integer(made.length()) >= 0
                        || definition(made.length())
                                .filter(Op.ArrayLength.class::isInstance)
                                .isPresent());
    }

    /** Whether the statement writes to elements that its array has. */
    boolean isInside(Statement write) {
        if (write instanceof ArrayStore store) {
            return isElement(store.array(), store.index());
        }
        if (write instanceof ArrayAdd add) {
            return isElement(add.array(), add.index());
        }
        return write instanceof ArrayFill fill
                && integer(fill.from()) == 0
                && made(fill.array())
                        .filter(made -> isLength(fill.to(), fill.array(), made))
                        .isPresent();
    }

    private boolean isElement(Operand array, Operand index) {
        return integer(index) >= 0
                && made(array)
                        .filter(made -> integer(index) < integer(made.length()))
                        .isPresent();
    }

    private boolean isLength(Operand to, Operand array, Op.NewArray made) {
        boolean isOwn = definition(to)
                .filter(op ->
                        op instanceof Op.ArrayLength length && length.array().equals(array))
                .isPresent();
        return isOwn || (isMade(made) && to.equals(made.length()));
    }

    private Optional<Op.NewArray> made(Operand array) {
        return definition(array).filter(Op.NewArray.class::isInstance).map(Op.NewArray.class::cast);
    }

    private Optional<Op> definition(Operand operand) {
        return operand instanceof Value value ? Optional.ofNullable(definitions.get(value)) : Optional.empty();
    }

    /** The number; for what is none, one that is no index and no length. */
    private static int integer(Operand operand) {
        return operand instanceof Constant constant && constant.literal() instanceof Integer number ? number : -1;
    }
}
