package org.retrograd.processor.diagnostic;

/** How a problem ends: an error stops the compilation, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
