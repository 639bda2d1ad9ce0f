package org.retrograd.baselines;

/**
 * The adjoint of {@link LogSumExp} by hand. The exponentials are kept where the gradient will stand. The result does not
 * depend on the number that is subtracted, so that the maximum has no adjoint.
 */
public final class LogSumExpByHand {

    private LogSumExpByHand() {}

    public record ValueAndGradient(double value, double[] gradient) {}

    public static ValueAndGradient valueAndGradient(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double[] dX = new double[x.length];
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(x[i] - max);
            dX[i] = e;
            sum += e;
        }
        double dSum = 1.0 / sum;
        for (int i = 0; i < dX.length; i++) {
            dX[i] *= dSum;
        }
        return new ValueAndGradient(max + Math.log(sum), dX);
    }
}
