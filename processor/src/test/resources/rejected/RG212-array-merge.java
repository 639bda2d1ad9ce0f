import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double[] calls, double[] puts, boolean call) {
        double[] values = call ? calls : puts; // RG212 @ ?
        return values[0];
    }
}
