import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot) {
        int steps = (int) (spot * 2); // RG301 @ (spot
        return spot * steps;
    }
}
