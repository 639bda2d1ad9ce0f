package org.retrograd.processor.ir;

/** From where a method can be seen, and what is generated for it. */
public enum Visibility {
    PUBLIC,
    PACKAGE,
    /** Of methods that are not annotated: generated classes cannot see them. */
    PRIVATE
}
