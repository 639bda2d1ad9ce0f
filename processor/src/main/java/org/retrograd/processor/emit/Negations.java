package org.retrograd.processor.emit;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;

/** Comparisons that hold exactly when others do not. */
final class Negations {

    private Negations() {}

    static Optional<BinaryOperator> of(Op.Binary comparison) {
        boolean canBeNan = comparison.left().type() instanceof PrimitiveType type && type.isFloating();
        return switch (comparison.operator()) {
            case EQUAL -> Optional.of(BinaryOperator.NOT_EQUAL);
            case NOT_EQUAL -> Optional.of(BinaryOperator.EQUAL);
            case LESS -> unlessNan(canBeNan, BinaryOperator.GREATER_EQUAL);
            case LESS_EQUAL -> unlessNan(canBeNan, BinaryOperator.GREATER);
            case GREATER -> unlessNan(canBeNan, BinaryOperator.LESS_EQUAL);
            case GREATER_EQUAL -> unlessNan(canBeNan, BinaryOperator.LESS);
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_RIGHT_UNSIGNED,
                    AND,
                    OR,
                    XOR -> Optional.empty();
        };
    }

    private static Optional<BinaryOperator> unlessNan(boolean canBeNan, BinaryOperator opposite) {
        return canBeNan ? Optional.empty() : Optional.of(opposite);
    }
}
