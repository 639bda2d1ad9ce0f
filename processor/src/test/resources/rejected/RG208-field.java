import org.retrograd.Differentiable;

class Pricer {
    static double rate = 0.03;

    @Differentiable
    static double price(double spot, double years) {
        return spot * Math.exp(-rate * years); // RG208 @ rate
    }
}
