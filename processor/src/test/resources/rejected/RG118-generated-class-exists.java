import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot) {
        return spot * spot;
    }
}

class PricerGradients {} // RG118 @ class
