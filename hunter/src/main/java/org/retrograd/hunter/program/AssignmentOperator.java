package org.retrograd.hunter.program;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code =} and the compound ones. */
public enum AssignmentOperator {
    SET(null),
    ADD(BinaryOperator.ADD),
    SUBTRACT(BinaryOperator.SUBTRACT),
    MULTIPLY(BinaryOperator.MULTIPLY),
    DIVIDE(BinaryOperator.DIVIDE);

    private final Optional<BinaryOperator> operation;

    AssignmentOperator(@Nullable BinaryOperator operation) {
        this.operation = Optional.ofNullable(operation);
    }

    /** What is done to the old value; nothing for a plain assignment. */
    public Optional<BinaryOperator> operation() {
        return operation;
    }

    public String text() {
        return operation.map(BinaryOperator::text).orElse("") + "=";
    }
}
