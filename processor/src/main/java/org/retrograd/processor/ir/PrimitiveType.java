package org.retrograd.processor.ir;

import java.util.Locale;

/** Java's primitive types. */
public enum PrimitiveType implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    @Override
    public boolean isDifferentiable() {
        return this == FLOAT || this == DOUBLE;
    }

    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    public boolean isNumeric() {
        return this != BOOLEAN;
    }

    @Override
    public String show() {
        return name().toLowerCase(Locale.ROOT);
    }
}
