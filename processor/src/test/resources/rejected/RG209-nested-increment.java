import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double[] flows) {
        int i = 0;
        double first = flows[i++]; // RG209 @ ++
        return first * flows[1];
    }
}
