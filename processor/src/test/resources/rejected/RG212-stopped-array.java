import org.retrograd.Differentiable;
import org.retrograd.Gradients;

class Pricer {
    @Differentiable
    static double price(double[] flows, boolean fixed) {
        double[] values = fixed ? Gradients.stopGradient(flows) : flows; // RG212 @ ?
        return values[0];
    }
}
