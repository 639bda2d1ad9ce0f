import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double[] flows, double limit) {
        double value = 0;
        for (int i = 0; i < flows.length; i++) {
            value += flows[i];
            if (value > limit) {
                break; // RG204 @ break
            }
        }
        return value;
    }
}
