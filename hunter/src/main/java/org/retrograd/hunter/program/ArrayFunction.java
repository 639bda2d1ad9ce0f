package org.retrograd.hunter.program;

/** What the JDK does to whole arrays. */
public enum ArrayFunction {
    /** {@code a.clone()} */
    CLONE,
    /** {@code Arrays.copyOf(a, length)} */
    COPY_OF,
    /** {@code Arrays.copyOfRange(a, from, to)} */
    COPY_OF_RANGE,
    /** {@code Arrays.stream(a).sum()} */
    SUM,
    /** {@code Arrays.fill(a, value)} */
    FILL,
    /** {@code System.arraycopy(source, at, target, at, length)} */
    ARRAYCOPY
}
