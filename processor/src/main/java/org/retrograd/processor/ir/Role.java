package org.retrograd.processor.ir;

/** What a value is to the variable that it is named after. */
public enum Role {
    /** The variable itself. */
    PRIMAL,
    /** The adjoint of the variable: {@code dSpot} of {@code spot}. */
    ADJOINT,
    /** The tangent of the variable: {@code spotDot} of {@code spot}. */
    TANGENT,
    /** The array in which a loop keeps the variable's values: {@code ySaved} of {@code y}. */
    SAVED,
    /** The number of times a loop went round. */
    TRIPS,
    /** A value that no variable of the source holds. */
    TEMPORARY;

    /** Whether it is a derivative of or by the variable, where a zero and a negative zero are one. */
    public boolean isDerivative() {
        return this == ADJOINT || this == TANGENT;
    }
}
