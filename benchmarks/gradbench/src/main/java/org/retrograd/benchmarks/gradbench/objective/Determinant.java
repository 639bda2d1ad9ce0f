package org.retrograd.benchmarks.gradbench.objective;

import org.retrograd.Differentiable;

/** The eval {@code det}: a determinant, expanded by minors. */
public final class Determinant {

    private Determinant() {}

    /**
     * Returns the determinant of a matrix of size × size numbers, row by row.
     *
     * @param size at least 1
     */
    @Differentiable
    public static double determinant(double[] matrix, int size) {
        // The columns that are left, as a ring: next[j] follows column j, and next[size] is the first of them.
        int[] next = new int[size + 1];
        for (int j = 0; j <= size; j++) {
            next[j] = (j + 1) % (size + 1);
        }
        return minor(matrix, size, 0, next);
    }

    /** The determinant of the rows from {@code row} on, and of the columns that are left. */
    private static double minor(double[] matrix, int size, int row, int[] next) {
        int column = next[size];
        if (row == size - 1) {
            return matrix[row * size + column];
        }
        double sum = 0;
        double sign = 1;
        int previous = size;
        while (column < size) {
            next[previous] = next[column];
            sum += sign * matrix[row * size + column] * minor(matrix, size, row + 1, next);
            next[previous] = column;
            previous = column;
            column = next[column];
            sign = -sign;
        }
        return sum;
    }
}
