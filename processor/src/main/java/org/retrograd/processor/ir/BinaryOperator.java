package org.retrograd.processor.ir;

/** Java's binary operators, but for those that may leave their right side unevaluated: these are {@link If}s. */
public enum BinaryOperator {
    ADD("+", Family.ARITHMETIC),
    SUBTRACT("-", Family.ARITHMETIC),
    MULTIPLY("*", Family.ARITHMETIC),
    DIVIDE("/", Family.ARITHMETIC),
    REMAINDER("%", Family.ARITHMETIC),
    SHIFT_LEFT("<<", Family.BITWISE),
    SHIFT_RIGHT(">>", Family.BITWISE),
    SHIFT_RIGHT_UNSIGNED(">>>", Family.BITWISE),
    AND("&", Family.BITWISE),
    OR("|", Family.BITWISE),
    XOR("^", Family.BITWISE),
    LESS("<", Family.COMPARISON),
    LESS_EQUAL("<=", Family.COMPARISON),
    GREATER(">", Family.COMPARISON),
    GREATER_EQUAL(">=", Family.COMPARISON),
    EQUAL("==", Family.COMPARISON),
    NOT_EQUAL("!=", Family.COMPARISON);

    /** What an operator is about. */
    public enum Family {
        ARITHMETIC,
        BITWISE,
        COMPARISON
    }

    private final String symbol;
    private final Family family;

    BinaryOperator(String symbol, Family family) {
        this.symbol = symbol;
        this.family = family;
    }

    public String symbol() {
        return symbol;
    }

    public Family family() {
        return family;
    }
}
