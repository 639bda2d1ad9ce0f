package org.retrograd.benchmarks.gradbench.eval;

/** Checks of the shapes of inputs, so that a wrong one is not taken for a defect of the objective. */
final class Shape {

    private Shape() {}

    /** Throws an {@link IllegalArgumentException} unless the array has so many elements. */
    static void check(String name, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(name + " has " + array.length + " elements, not " + length);
        }
    }

    /** Throws an {@link IllegalArgumentException} unless the matrix has so many rows and columns. */
    static void check(String name, double[][] matrix, int rows, int columns) {
        if (matrix.length != rows) {
            throw new IllegalArgumentException(name + " has " + matrix.length + " rows, not " + rows);
        }
        for (int i = 0; i < rows; i++) {
            check("row " + i + " of " + name, matrix[i], columns);
        }
    }

    /** Throws an {@link IllegalArgumentException} if the number is below the least. */
    static void atLeast(String name, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(name + " is " + number + ", less than " + least);
        }
    }
}
