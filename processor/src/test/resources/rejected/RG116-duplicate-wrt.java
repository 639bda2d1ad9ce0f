import org.retrograd.Differentiable;

class Pricer {
    @Differentiable(wrt = {"spot", "vol", "spot"}) // RG116 @ "spot"
    static double price(double spot, double vol) {
        return spot * vol;
    }
}
