package rejected.calls;

import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class ConstantArguments {

    static double writes(double x, @NoGradient double[] work) {
        work[0] = x * x;
        return work[0] * x;
    }

    static double[] returns(@NoGradient double[] work) {
        return work;
    }

    static double reads(double x, @NoGradient double[] weights) {
        return x * weights[0];
    }

    @Differentiable
    static double readsWhatWasWritten(double x) {
        double[] w = new double[2];
        return writes(x, w) + w[0]; // RG205 @ (x
    }

    @Differentiable
    static double writesWhatWasReturned(double x) {
        double[] w = {x, 1};
        double[] t = returns(w); // RG205 @ (w
        t[1] = x * x;
        return w[1] * t[0];
    }

    @Differentiable
    static double isRead(double x) {
        double[] w = {3, 1};
        return reads(x, w);
    }
}
