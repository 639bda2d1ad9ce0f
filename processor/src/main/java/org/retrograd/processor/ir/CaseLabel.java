package org.retrograd.processor.ir;

/** What stands behind {@code case}. */
public sealed interface CaseLabel {

    /** An integral number or a character. */
    record Numeric(Constant constant) implements CaseLabel {}

    /** A string. */
    record Text(String text) implements CaseLabel {}

    /** A constant of an enum, by its simple name. */
    record Named(String name) implements CaseLabel {}
}
