package org.retrograd.hunter.program;

/** Who may call a method, and whether derivatives of it are asked for. */
public enum Access {
    /** {@code @Differentiable}, and visible in its package */
    ANNOTATED,
    /** visible in its package */
    PACKAGE,
    PRIVATE
}
