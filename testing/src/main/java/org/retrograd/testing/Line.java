package org.retrograd.testing;

import java.util.Optional;

/** The outputs of the primal as a function of one scalar of its arguments, the others held fixed. */
interface Line {

    /** The value of the scalar at the point that is checked. */
    double origin();

    /** The nearest value that the scalar's type can hold. */
    double rounded(double x);

    /** The weight of each output, the cotangent. */
    double[] weights();

    /** The outputs at the point that is checked. */
    double[] outputs();

    /** The outputs at another value of the scalar; empty if that lies outside the domain. */
    Optional<double[]> outputsAt(double x);
}
