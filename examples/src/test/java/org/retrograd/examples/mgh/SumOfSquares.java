package org.retrograd.examples.mgh;

/** What all functions of this package are: sums of squared residuals. */
final class SumOfSquares {

    private SumOfSquares() {}

    static double of(double... residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }
}
