package org.retrograd.processor.ir;

/**
 * The cells of an array that a method is given or returns, or of its rows.
 *
 * @param parameter the parameter's position; {@link #RESULT} for what the method returns
 * @param depth 0 for the array's own cells, 1 for those of its rows, and so on
 */
public record Place(int parameter, int depth) {

    /** Stands for what is returned. */
    public static final int RESULT = -1;
}
