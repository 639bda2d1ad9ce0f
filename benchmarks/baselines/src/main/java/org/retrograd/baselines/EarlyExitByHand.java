package org.retrograd.baselines;

/** The adjoint of {@link EarlyExit} by hand. Only the place of the exit is kept. */
public final class EarlyExitByHand {

    private EarlyExitByHand() {}

    public static double[] gradient(double[] x, double limit) {
        double sum = 0.0;
        int trips = 0;
        while (trips < x.length) {
            double u = x[trips];
            sum += u * u;
            trips++;
            if (sum > limit) {
                break;
            }
        }
        double[] dX = new double[x.length];
        if (sum > 0.0) {
            double dSum = 1.0 / Math.sqrt(sum);
            for (int i = 0; i < trips; i++) {
                dX[i] = dSum * x[i];
            }
        }
        return dX;
    }
}
