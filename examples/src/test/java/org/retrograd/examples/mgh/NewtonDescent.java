package org.retrograd.examples.mgh;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Newton's method for minima; what is added to the Hessian's diagonal keeps it positive definite and the steps downhill. */
record NewtonDescent(Problem problem) {

    private static final int MOST_STEPS = 2000;

    /** The point from which no step goes further down. */
    double[] minimize(double[] start) {
        double[] x = start;
        double shift = 1e-3;
        for (int k = 0; k < MOST_STEPS && shift < 1e20; k++) {
            double[] next = step(x, shift);
            if (problem.f().applyAsDouble(next) < problem.f().applyAsDouble(x)) {
                x = next;
                shift = Math.max(shift / 10, 1e-18);
            } else {
                shift *= 4;
            }
        }
        return x;
    }

    /** The same point if the shifted Hessian is not positive definite. */
    private double[] step(double[] x, double shift) {
        RealMatrix hessian = new Array2DRowRealMatrix(problem.hessian(x), false);
        RealMatrix symmetric = hessian.add(hessian.transpose()).scalarMultiply(0.5);
        for (int i = 0; i < x.length; i++) {
            symmetric.addToEntry(i, i, shift * Math.max(Math.abs(symmetric.getEntry(i, i)), 1e-10));
        }
        RealVector slope = new ArrayRealVector(problem.slope().apply(x));
        try {
            RealVector step = new CholeskyDecomposition(symmetric).getSolver().solve(slope);
            return new ArrayRealVector(x).subtract(step).toArray();
        } catch (MathIllegalArgumentException e) {
            return x;
        }
    }
}
