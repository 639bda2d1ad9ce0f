package org.retrograd.examples.mgh;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * A test function with its derivatives.
 *
 * @param name the class that holds it
 * @param f the function itself
 * @param slope its gradient
 * @param product the product of its Hessian, at the first argument, and the second argument
 * @param field the function once more, in Hipparchus' arithmetic
 * @param start the standard starting point
 * @param elsewhere a second point
 */
record Problem(
        String name,
        ToDoubleFunction<double[]> f,
        UnaryOperator<double[]> slope,
        BinaryOperator<double[]> product,
        Function<DerivativeStructure[], DerivativeStructure> field,
        double[] start,
        double[] elsewhere) {

    /** The Hessian, of which each product with a unit vector is a column: {@code [row][column]}. */
    double[][] hessian(double[] x) {
        double[][] hessian = new double[x.length][x.length];
        for (int column = 0; column < x.length; column++) {
            double[] unit = new double[x.length];
            unit[column] = 1;
            double[] product = this.product.apply(x, unit);
            for (int row = 0; row < x.length; row++) {
                hessian[row][column] = product[row];
            }
        }
        return hessian;
    }
}
