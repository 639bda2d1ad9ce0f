package org.retrograd;

/**
 * Thrown by methods that were generated with the compiler option {@code -Aretrograd.trace=nan}, at the first adjoint or tangent
 * that is infinite or not a number. The message names the file and the line of the method that was differentiated, the
 * operation, and the values of its operands.
 */
public final class NonFiniteAdjointException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message. */
    public NonFiniteAdjointException(String message) {
        super(message);
    }
}
