package org.retrograd.processor.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a formula can speak of. */
public enum Symbol {
    /** Operand 0. */
    X(0),
    /** Operand 1. */
    Y(1),
    /** Operand 2. */
    Z(2),
    /** The result. */
    R(Symbol.NO_OPERAND),
    /** In reverse mode the adjoint of the result, in forward mode the tangent of the operand. */
    D(Symbol.NO_OPERAND);

    private static final int NO_OPERAND = -1;

    private final int index;

    Symbol(int index) {
        this.index = index;
    }

    /** The symbol of an operand, counted from 0. */
    public static Symbol ofOperand(int index) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.isOperand() && symbol.index == index)
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("no symbol stands for operand " + index));
    }

    static Optional<Symbol> named(String text) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.text().equals(text))
                .findFirst();
    }

    public boolean isOperand() {
        return index != NO_OPERAND;
    }

    /** Which operand it stands for, if it does. */
    public int operandIndex() {
        if (!isOperand()) {
            throw new IllegalStateException(text() + " is no operand");
        }
        return index;
    }

    /** How formulas write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
