package org.retrograd.processor.ir;

/** From where a generated member can be seen. Generated classes have no other levels. */
public enum Visibility {
    PUBLIC,
    PACKAGE
}
