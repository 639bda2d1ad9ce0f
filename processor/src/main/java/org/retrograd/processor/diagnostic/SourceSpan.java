package org.retrograd.processor.diagnostic;

/**
 * A stretch of a source file. Every node of the IR carries one as its origin.
 *
 * @param file a name to show, without a folder
 * @param start offset of the first character, from 0; −1 where there is no source
 * @param end offset after the last character
 * @param line line of the first character, from 1; 0 where there is no source
 * @param column column of the first character, from 1
 */
public record SourceSpan(String file, int start, int end, int line, int column) {

    /** Stands for what was not written by anybody. */
    public static final SourceSpan NONE = new SourceSpan("", -1, -1, 0, 0);

    /** Whether there is a source line to speak of. */
    public boolean isKnown() {
        return line > 0;
    }
}
