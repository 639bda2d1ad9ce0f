package org.retrograd.processor.ir;

/** What is generated for a method only if it is asked for; named as in {@code org.retrograd.Mode}. */
public enum Mode {
    /** The whole Jacobian, row by row. */
    JACOBIAN,
    /** Jacobian-vector products. */
    FORWARD
}
