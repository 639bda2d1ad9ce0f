package org.retrograd.hunter.program;

/** Operators between two operands. */
public enum BinaryOperator {
    ADD("+", Family.ARITHMETIC, Precedence.SUM),
    SUBTRACT("-", Family.ARITHMETIC, Precedence.SUM),
    MULTIPLY("*", Family.ARITHMETIC, Precedence.PRODUCT),
    DIVIDE("/", Family.ARITHMETIC, Precedence.PRODUCT),
    REMAINDER("%", Family.ARITHMETIC, Precedence.PRODUCT),
    LESS("<", Family.COMPARISON, Precedence.ORDER),
    LESS_EQUAL("<=", Family.COMPARISON, Precedence.ORDER),
    GREATER(">", Family.COMPARISON, Precedence.ORDER),
    GREATER_EQUAL(">=", Family.COMPARISON, Precedence.ORDER),
    EQUAL("==", Family.COMPARISON, Precedence.EQUALITY),
    NOT_EQUAL("!=", Family.COMPARISON, Precedence.EQUALITY),
    AND("&&", Family.LOGICAL, Precedence.CONDITIONAL_AND),
    OR("||", Family.LOGICAL, Precedence.CONDITIONAL_OR),
    BOTH("&", Family.LOGICAL, Precedence.AND),
    EITHER("|", Family.LOGICAL, Precedence.OR),
    DIFFER("^", Family.LOGICAL, Precedence.XOR);

    /** What an operator takes and gives. */
    public enum Family {
        /** numbers to numbers */
        ARITHMETIC,
        /** numbers to a boolean */
        COMPARISON,
        /** booleans to a boolean */
        LOGICAL
    }

    private final String text;
    private final Family family;
    private final int precedence;

    BinaryOperator(String text, Family family, int precedence) {
        this.text = text;
        this.family = family;
        this.precedence = precedence;
    }

    public String text() {
        return text;
    }

    public Family family() {
        return family;
    }

    /** One of the numbers in {@link Precedence}. */
    public int precedence() {
        return precedence;
    }
}
