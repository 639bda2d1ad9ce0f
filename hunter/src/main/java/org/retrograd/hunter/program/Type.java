package org.retrograd.hunter.program;

/** The types of variables and expressions. */
public enum Type {
    DOUBLE("double"),
    INT("int"),
    BOOLEAN("boolean"),
    TEXT("String"),
    LETTER("char"),
    DOUBLES("double[]"),
    MATRIX("double[][]"),
    INTS("int[]"),
    VOID("void");

    private final String text;

    Type(String text) {
        this.text = text;
    }

    /** How Java writes it. */
    public String text() {
        return text;
    }

    public boolean isArray() {
        return this == DOUBLES || this == MATRIX || this == INTS;
    }

    /** Whether it holds arrays of numbers, which have one length in most programs. */
    public boolean hasColumns() {
        return this == DOUBLES || this == MATRIX;
    }

    /** Whether a derivative can flow through a variable of this type. */
    public boolean isDifferentiable() {
        return this == DOUBLE || this == DOUBLES || this == MATRIX;
    }

    /** The type of an array's elements. */
    public Type element() {
        return switch (this) {
            case DOUBLES -> DOUBLE;
            case MATRIX -> DOUBLES;
            case INTS -> INT;
            case DOUBLE, INT, BOOLEAN, TEXT, LETTER, VOID -> throw new IllegalStateException(text + " has no elements");
        };
    }
}
