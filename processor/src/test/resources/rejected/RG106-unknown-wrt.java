import org.retrograd.Differentiable;

class Pricer {
    @Differentiable(wrt = {"spot", "volatility"}) // RG106 @ "volatility"
    static double price(double spot, double vol) {
        return spot * vol;
    }
}
