package org.retrograd.hunter.program;

/** Methods of {@link Math}. */
public enum MathFunction {
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    ATAN2("atan2", 2),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    EXP("exp", 1),
    EXPM1("expm1", 1),
    LOG("log", 1),
    LOG10("log10", 1),
    LOG1P("log1p", 1),
    SQRT("sqrt", 1),
    CBRT("cbrt", 1),
    HYPOT("hypot", 2),
    POW("pow", 2),
    ABS("abs", 1),
    MAX("max", 2),
    MIN("min", 2),
    FMA("fma", 3),
    TO_RADIANS("toRadians", 1),
    FLOOR("floor", 1),
    RINT("rint", 1),
    SIGNUM("signum", 1),
    INT_ABS("abs", 1, Type.INT),
    INT_MAX("max", 2, Type.INT),
    INT_MIN("min", 2, Type.INT),
    FLOOR_MOD("floorMod", 2, Type.INT);

    private final String text;
    private final int arity;
    private final Type type;

    MathFunction(String text, int arity) {
        this(text, arity, Type.DOUBLE);
    }

    MathFunction(String text, int arity, Type type) {
        this.text = text;
        this.arity = arity;
        this.type = type;
    }

    public String text() {
        return text;
    }

    public int arity() {
        return arity;
    }

    /** Of the arguments and the result. */
    public Type type() {
        return type;
    }
}
