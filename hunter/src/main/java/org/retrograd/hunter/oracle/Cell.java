package org.retrograd.hunter.oracle;

import org.hipparchus.analysis.differentiation.Derivative;

/**
 * An element of an array in a compound assignment: Java reads it before it evaluates the right side.
 *
 * @param before what was read
 */
public record Cell<T extends Derivative<T>>(Oracle<T> oracle, T[] array, int index, T before) {

    public T add(T value) {
        return store(before.add(value));
    }

    public T subtract(T value) {
        return store(before.subtract(value));
    }

    public T multiply(T value) {
        return store(before.multiply(value));
    }

    public T divide(T value) {
        return store(oracle.divide(before, value));
    }

    /** Adds, and returns the old value, as {@code a[i]++} does. */
    public T addAfter(T value) {
        store(before.add(value));
        return before;
    }

    private T store(T value) {
        T result = oracle.noise(value);
        array[index] = result;
        return result;
    }
}
