import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class Pricer {
    @Differentiable(wrt = {"spot", "years", "rate"}) // RG107 @ "years" // RG107 @ "rate"
    static double price(double spot, int years, @NoGradient double rate) {
        return spot * years * rate;
    }
}
