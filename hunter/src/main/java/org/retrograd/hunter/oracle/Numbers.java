package org.retrograd.hunter.oracle;

import org.hipparchus.analysis.differentiation.Derivative;

/** How numbers with derivatives of a certain order, with respect to so many variables, are made and taken apart. */
interface Numbers<T extends Derivative<T>> {

    T constant(double value);

    T variable(int index, double value);

    /** All derivatives, the value apart. */
    double[] derivatives(T number);

    /** The inverse of {@link #derivatives}. */
    T number(double value, double... derivatives);

    T[] array(int length);

    T[][] matrix(int rows);
}
