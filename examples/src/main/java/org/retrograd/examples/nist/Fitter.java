package org.retrograd.examples.nist;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.QRDecomposer;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.GaussNewtonOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Fits a curve in two stages. Levenberg and Marquardt's method finds the way from the start, but accepts a step only if the
 * sum of squares gets smaller. Near the solution rounding decides about that. Steps of Gauss and Newton's method then
 * finish: they follow from the Jacobian and the residuals alone.
 */
final class Fitter {

    /** For costs, parameters and orthogonality alike; just above the spacing of doubles at 1. */
    private static final double TOLERANCE = 1e-15;

    /** A step is the last if it changes each parameter by less than the certified digits show. */
    private static final double LAST_STEP = 1e-11;

    private static final int MOST_ITERATIONS = 10_000;
    private static final int MOST_STEPS = 20;

    private Fitter() {}

    /**
     * Fits the model to the set.
     *
     * @throws MathIllegalStateException if a stage does not come to an end
     */
    static Fit fit(Model model, ReferenceSet set, Start start) {
        CurveFunction function = new CurveFunction(model, set.x());
        Optimum reached = reach(function, set.y(), set.start(start));
        double[] b = reached.getPoint().toArray();
        Optimum finished = finish(function, set.y(), b);
        return new Fit(
                model,
                set,
                start,
                reached.getIterations(),
                reached.getEvaluations(),
                b,
                finished.getIterations(),
                finished.getPoint().toArray());
    }

    private static Optimum reach(CurveFunction function, double[] y, double[] start) {
        LevenbergMarquardtOptimizer optimizer = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .withOrthoTolerance(TOLERANCE);
        return optimizer.optimize(new LeastSquaresBuilder()
                .model(function)
                .target(y)
                .start(start)
                .maxIterations(MOST_ITERATIONS)
                .maxEvaluations(MOST_ITERATIONS)
                .build());
    }

    private static Optimum finish(CurveFunction function, double[] y, double[] start) {
        GaussNewtonOptimizer optimizer = new GaussNewtonOptimizer(new QRDecomposer(0), false);
        return optimizer.optimize(new LeastSquaresBuilder()
                .model(function)
                .target(y)
                .start(start)
                .maxIterations(MOST_STEPS)
                .maxEvaluations(MOST_STEPS)
                .checker((iteration, before, after) -> change(before.getPoint(), after.getPoint()) < LAST_STEP)
                .build());
    }

    /** The largest relative change of a parameter. */
    private static double change(RealVector before, RealVector after) {
        return after.subtract(before).ebeDivide(after).getLInfNorm();
    }
}
