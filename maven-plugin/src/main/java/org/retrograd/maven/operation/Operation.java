package org.retrograd.maven.operation;

/** What instructions do, as far as it is counted. */
public enum Operation {
    /** Additions and subtractions of floating-point numbers. */
    ADDITION("additions"),
    /** Multiplications of floating-point numbers. */
    MULTIPLICATION("multiplications"),
    /** Divisions and remainders of floating-point numbers. */
    DIVISION("divisions"),
    /** Calls of {@code Math} and {@code StrictMath}. */
    MATH_CALL("Math calls"),
    /** Reads of array elements. */
    ARRAY_READ("array reads"),
    /** Writes of array elements. */
    ARRAY_WRITE("array writes"),
    /** Arrays and objects made. */
    ALLOCATION("allocations"),
    /** Calls of methods whose code is not at hand. */
    OTHER_CALL("other calls");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Whether it counts as work: arithmetic, {@code Math} and array accesses do. */
    boolean isWork() {
        return this != ALLOCATION && this != OTHER_CALL;
    }

    /** In words, in the plural. */
    public String label() {
        return label;
    }
}
