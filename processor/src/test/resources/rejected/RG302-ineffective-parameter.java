import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double vol) { // RG302 @ vol
        return spot * spot;
    }
}
