package org.retrograd.examples.nist;

/**
 * A curve that was fitted to a reference set.
 *
 * @param model the curve
 * @param set the data and the certified results
 * @param start where the fit began
 * @param iterations of the first stage, Levenberg and Marquardt's method
 * @param evaluations of curve and Jacobian in the first stage
 * @param reached the parameters after the first stage
 * @param steps of the second stage, Gauss and Newton's method
 * @param parameters the parameters at the end
 */
record Fit(
        Model model,
        ReferenceSet set,
        Start start,
        int iterations,
        int evaluations,
        double[] reached,
        int steps,
        double[] parameters) {

    /** The fewest digits of a parameter that agree with the certified value after the first stage. */
    double digitsReached() {
        return Agreement.digits(reached, set.certified());
    }

    /** The fewest digits of a parameter that agree with the certified value at the end. */
    double digits() {
        return Agreement.digits(parameters, set.certified());
    }

    /** Whether as many digits agree as the start requires. */
    boolean holds() {
        return digits() >= start.required();
    }

    /** Observations less the fitted curve. */
    double[] residuals() {
        double[] residuals = set.y().clone();
        double[] fitted = model.curve().at(parameters, set.x());
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= fitted[i];
        }
        return residuals;
    }

    /** The sum of the squares of the residuals. */
    double sumOfSquares() {
        double sum = 0;
        for (double residual : residuals()) {
            sum += residual * residual;
        }
        return sum;
    }
}
