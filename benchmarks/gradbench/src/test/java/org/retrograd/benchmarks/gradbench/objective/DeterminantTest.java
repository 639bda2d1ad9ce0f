package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminantTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void isTheProductOfThePivots(int size) {
        double[] matrix = matrix(size);
        Numbers.assertNear(Determinant.determinant(matrix, size), byElimination(matrix, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void gradientIsTheMatrixOfCofactors(int size) {
        double[] matrix = matrix(size);
        double[] cofactors = new double[size * size];
        for (int i = 0; i < cofactors.length; i++) {
            // The determinant is linear in each element: its slope is what it gains when the element does by one.
            double[] without = matrix.clone();
            without[i] = 0;
            double[] with = matrix.clone();
            with[i] = 1;
            cofactors[i] = byElimination(with, size) - byElimination(without, size);
        }
        Numbers.assertNear(DeterminantGradients.determinantGradient(matrix, size), cofactors);
    }

    @Test
    void gradientAgreesWithDifferences() {
        Numbers.differences(Determinant.class, "determinant", DeterminantGradients.class, "determinantGradient")
                .at(matrix(4), 4);
    }

    @Test
    void permutationsHaveTheirSigns() {
        assertThat(Determinant.determinant(new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0}, 3))
                .isEqualTo(1);
        assertThat(Determinant.determinant(new double[] {0, 1, 0, 1, 0, 0, 0, 0, 1}, 3))
                .isEqualTo(-1);
    }

    private static double[] matrix(int size) {
        return Numbers.vector(new Random(size), size * size);
    }

    /** By Gauss's elimination with partial pivoting. */
    private static double byElimination(double[] matrix, int size) {
        double[] a = matrix.clone();
        double determinant = 1;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(a[row * size + column]) > Math.abs(a[pivot * size + column])) {
                    pivot = row;
                }
            }
            if (pivot != column) {
                determinant = -determinant;
                for (int j = 0; j < size; j++) {
                    double swapped = a[pivot * size + j];
                    a[pivot * size + j] = a[column * size + j];
                    a[column * size + j] = swapped;
                }
            }
            determinant *= a[column * size + column];
            for (int row = column + 1; row < size && determinant != 0; row++) {
                double factor = a[row * size + column] / a[column * size + column];
                for (int j = column; j < size; j++) {
                    a[row * size + j] -= factor * a[column * size + j];
                }
            }
        }
        return determinant;
    }
}
