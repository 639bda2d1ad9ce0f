package org.retrograd.examples.nist;

import java.util.List;

/**
 * A curve with parameters, and its generated Jacobian.
 *
 * @param name NIST's name of the data set that the curve is fitted to
 * @param curve the annotated method
 * @param jacobian the derivatives with respect to the parameters
 */
record Model(String name, Curve curve, Jacobian jacobian) {

    /** A curve at given points. */
    interface Curve {

        /** The values, one for each element of {@code x}, with the parameters {@code b}. */
        double[] at(double[] b, double[] x);
    }

    /** The derivatives of a curve at given points. */
    interface Jacobian {

        /** A row for each element of {@code x}, with an element for each parameter in {@code b}. */
        double[][] at(double[] b, double[] x);
    }

    /** The models of this package. */
    static List<Model> all() {
        return List.of(
                new Model("Kirby2", Kirby2::curve, Kirby2Gradients::curveJacobian),
                new Model("Hahn1", Hahn1::curve, Hahn1Gradients::curveJacobian),
                new Model("MGH17", Mgh17::curve, Mgh17Gradients::curveJacobian),
                new Model("Lanczos1", Lanczos1::curve, Lanczos1Gradients::curveJacobian));
    }
}
