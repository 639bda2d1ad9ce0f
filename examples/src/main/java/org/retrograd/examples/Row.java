package org.retrograd.examples;

/**
 * A row of the tutorial's table.
 *
 * @param id the row's number in the tutorial
 * @param subject what is computed
 * @param expected what must come out
 * @param actual what came out
 */
record Row(String id, String subject, String expected, String actual) {

    boolean passes() {
        return expected.equals(actual);
    }
}
