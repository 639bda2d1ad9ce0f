package org.retrograd.runtime;

/** The operands of an operation do not fit: the message names the operation, their shapes, and what was expected. */
public final class ShapeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private ShapeException(String message) {
        super(message);
    }

    static ShapeException of(String operation, Shape one, Shape other, String why) {
        return new ShapeException(operation + " of " + one + " and " + other + ": " + why);
    }

    static ShapeException of(String operation, Shape shape, String why) {
        return new ShapeException(operation + " of " + shape + ": " + why);
    }
}
