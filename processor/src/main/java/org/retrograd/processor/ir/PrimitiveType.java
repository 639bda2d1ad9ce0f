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

    /** The type whose boxes the object is one of. */
    public static PrimitiveType of(Object box) {
        for (PrimitiveType type : values()) {
            if (type.box().isInstance(box)) {
                return type;
            }
        }
        throw new IllegalArgumentException(box + " is no box of a primitive");
    }

    Class<?> box() {
        return switch (this) {
            case BOOLEAN -> Boolean.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case CHAR -> Character.class;
            case INT -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
        };
    }

    @Override
    public boolean isDifferentiable() {
        return this == FLOAT || this == DOUBLE;
    }

    @Override
    public boolean isAtomic() {
        return true;
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
