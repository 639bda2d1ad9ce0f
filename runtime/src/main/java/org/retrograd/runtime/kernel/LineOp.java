package org.retrograd.runtime.kernel;

/** A function of lines of elements. */
public enum LineOp {
    SOFTMAX,
    SOFTMAX_CHAIN,
    LOG_SOFTMAX,
    LOG_SOFTMAX_ADJOINT,
    LOG_SOFTMAX_TANGENT,
    CUMSUM,
    CUMSUM_FROM_END
}
