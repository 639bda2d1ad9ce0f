package org.retrograd.hunter.program;

/** Operators in front of their operand. */
public enum UnaryOperator {
    NEGATE("-"),
    NOT("!");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
