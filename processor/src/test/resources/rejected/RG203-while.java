import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double limit) {
        double value = spot;
        while (value < limit) { // RG203 @ while
            value *= spot;
        }
        return value;
    }
}
