import lombok.val;
import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot) {
        val twice = 2 * spot; // RG402 @ twice
        return twice * spot;
    }
}
