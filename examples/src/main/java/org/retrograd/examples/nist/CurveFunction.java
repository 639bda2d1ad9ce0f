package org.retrograd.examples.nist;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * A model in the form that Hipparchus' optimizers take: a function of the parameters alone.
 *
 * @param model the curve and its Jacobian
 * @param x the points at which the curve is compared with data
 */
record CurveFunction(Model model, double[] x) implements MultivariateJacobianFunction {

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector parameters) {
        double[] b = parameters.toArray();
        double[] curve = model.curve().at(b, x);
        double[][] jacobian = model.jacobian().at(b, x);
        return new Pair<>(new ArrayRealVector(curve, false), new Array2DRowRealMatrix(jacobian, false));
    }
}
