import org.retrograd.Differentiable;
import org.retrograd.Rules;

class Pricing {
    @Rules(String.class) // RG127 @ .class
    @Differentiable
    static double price(double spot) {
        return spot * spot;
    }
}
