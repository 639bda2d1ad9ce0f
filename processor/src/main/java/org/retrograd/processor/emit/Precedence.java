package org.retrograd.processor.emit;

import org.retrograd.processor.ir.BinaryOperator;

/** How tightly Java's operators bind, the loosest first. */
enum Precedence {
    CONDITIONAL,
    OR_ELSE,
    AND_ALSO,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    EQUALITY,
    RELATION,
    SHIFT,
    SUM,
    PRODUCT,
    UNARY,
    PRIMARY;

    static Precedence of(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> SHIFT;
            case AND -> BIT_AND;
            case OR -> BIT_OR;
            case XOR -> BIT_XOR;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> RELATION;
            case EQUAL, NOT_EQUAL -> EQUALITY;
        };
    }

    boolean isLooserThan(Precedence other) {
        return compareTo(other) < 0;
    }

    /** Whether few readers know by heart how the two operators bind, so that parentheses help. */
    boolean isObscureIn(Precedence outer) {
        boolean areBoth = this != outer && isLooserThan(UNARY) && outer.isLooserThan(UNARY);
        return areBoth && (isBitwise() || outer.isBitwise() || (outer == OR_ELSE && this == AND_ALSO));
    }

    private boolean isBitwise() {
        return this == BIT_OR || this == BIT_XOR || this == BIT_AND || this == SHIFT;
    }
}
