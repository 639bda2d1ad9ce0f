import org.retrograd.Differentiable;

class Pricer {
    static double last;

    @Differentiable
    static double price(double spot) {
        last = spot * 2; // RG207 @ last
        return spot;
    }
}
