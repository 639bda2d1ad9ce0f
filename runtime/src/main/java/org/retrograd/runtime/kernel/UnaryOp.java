package org.retrograd.runtime.kernel;

/**
 * A function of one number. Its derivative is written in terms of what {@link #chainsFromResult} says: where the result gives it
 * without another call of an expensive function, the result.
 */
public enum UnaryOp {
    NEG(false),
    ABS(false),
    EXP(true),
    EXPM1(true),
    LOG(false),
    LOG1P(false),
    SQRT(true),
    RSQRT(true),
    SQUARE(false),
    SIN(false),
    COS(false),
    TANH(true),
    SIGMOID(true),
    SOFTPLUS(false),
    RELU(false),
    GELU(false),
    SILU(false),
    ERF(false);

    private final boolean chainsFromResult;

    UnaryOp(boolean chainsFromResult) {
        this.chainsFromResult = chainsFromResult;
    }

    /** Whether the derivative is computed from the function's result, not from its operand. */
    public boolean chainsFromResult() {
        return chainsFromResult;
    }
}
