package org.retrograd.hunter.oracle;

import org.hipparchus.analysis.differentiation.Gradient;

/**
 * An element of an array in a compound assignment: Java reads it before it evaluates the right side.
 *
 * @param before what was read
 */
public record Cell(Oracle oracle, Gradient[] array, int index, Gradient before) {

    public Gradient add(Gradient value) {
        return store(before.add(value));
    }

    public Gradient subtract(Gradient value) {
        return store(before.subtract(value));
    }

    public Gradient multiply(Gradient value) {
        return store(before.multiply(value));
    }

    public Gradient divide(Gradient value) {
        return store(oracle.divide(before, value));
    }

    /** Adds, and returns the old value, as {@code a[i]++} does. */
    public Gradient addAfter(Gradient value) {
        store(before.add(value));
        return before;
    }

    private Gradient store(Gradient value) {
        Gradient result = oracle.noise(value);
        array[index] = result;
        return result;
    }
}
