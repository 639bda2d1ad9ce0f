import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double[] flows) {
        return flows == null ? spot : spot + flows[0]; // RG202 @ null
    }
}
