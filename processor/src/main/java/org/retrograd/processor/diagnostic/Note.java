package org.retrograd.processor.diagnostic;

/**
 * Something to know about one place, with which nothing is wrong.
 *
 * @param span where; the compiler's caret stands there
 */
public record Note(SourceSpan span, String text) {}
