package org.retrograd.examples.nist;

/**
 * One of NIST's data sets with certified results.
 *
 * @param name NIST's name
 * @param x the predictor of each observation
 * @param y the response of each observation
 * @param farStart the parameters of start 1
 * @param nearStart the parameters of start 2
 * @param certified the parameters of the fit, to 11 digits
 * @param sumOfSquares the certified sum of the squares of the residuals
 */
record ReferenceSet(
        String name,
        double[] x,
        double[] y,
        double[] farStart,
        double[] nearStart,
        double[] certified,
        double sumOfSquares) {

    /** The parameters to start from; a copy. */
    double[] start(Start start) {
        return switch (start) {
            case FAR -> farStart.clone();
            case NEAR -> nearStart.clone();
        };
    }
}
