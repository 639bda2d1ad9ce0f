package org.retrograd.hunter.program;

/** How tightly the forms of Java's expressions bind; a greater number binds more tightly. */
public final class Precedence {

    public static final int ASSIGNMENT = 0;
    public static final int CONDITIONAL = 1;
    public static final int CONDITIONAL_OR = 2;
    public static final int CONDITIONAL_AND = 3;
    public static final int OR = 4;
    public static final int XOR = 5;
    public static final int AND = 6;
    public static final int EQUALITY = 7;
    public static final int ORDER = 8;
    public static final int SUM = 10;
    public static final int PRODUCT = 11;
    public static final int PREFIX = 12;
    public static final int POSTFIX = 13;
    public static final int PRIMARY = 14;

    private Precedence() {}
}
