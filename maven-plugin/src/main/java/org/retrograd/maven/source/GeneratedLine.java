package org.retrograd.maven.source;

import java.util.OptionalInt;

/**
 * A line of a generated method.
 *
 * @param text the line, without the comment that names its source line
 * @param source the line of the source that it comes from, if it says so
 * @param part what it does in the derivative
 */
public record GeneratedLine(String text, OptionalInt source, Part part) {

    /** What a line does. */
    public enum Part {
        /** Computes what the method itself computes. */
        PRIMAL,
        /** Keeps a value for the reverse sweep. */
        SAVE,
        /** Computes or adds to an adjoint or a tangent. */
        DERIVATIVE,
        /** Takes a kept value, or computes one again, for the reverse sweep. */
        RECALL,
        /** Braces and the like. */
        OTHER
    }
}
