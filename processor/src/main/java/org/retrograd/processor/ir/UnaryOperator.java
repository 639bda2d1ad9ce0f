package org.retrograd.processor.ir;

/** Java's unary operators without side effect. */
public enum UnaryOperator {
    NEGATE("-"),
    NOT("!"),
    COMPLEMENT("~");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
