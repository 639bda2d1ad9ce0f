package org.retrograd.examples.nist;

/** NIST gives two starting points for each set. */
enum Start {
    /** Start 1, far from the solution. */
    FAR("1", 6),

    /** Start 2, near the solution. */
    NEAR("2", 8);

    private final String label;
    private final int required;

    Start(String label, int required) {
        this.label = label;
        this.required = required;
    }

    /** NIST's number. */
    String label() {
        return label;
    }

    /** How many digits of each parameter must agree with the certified value. */
    int required() {
        return required;
    }
}
