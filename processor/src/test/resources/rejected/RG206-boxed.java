import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot) {
        Double boxed = spot; // RG206 @ spot
        return boxed * 2;
    }
}
