package org.retrograd.hunter.oracle;

/** Thrown out of a program whose loops run too often. */
public final class OutOfFuelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfFuelException() {
        super("too many iterations", null, false, false);
    }
}
