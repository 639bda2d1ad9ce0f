import org.retrograd.Differentiable;

class Pricer {
    @Differentiable(name = "two words") // RG114 @ "two words"
    static double price(double spot) {
        return spot * spot;
    }
}
