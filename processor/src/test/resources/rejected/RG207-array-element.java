import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double[] flows) {
        flows[0] *= 2; // RG207 @ [0]
        return flows[0];
    }
}
