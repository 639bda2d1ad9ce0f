import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double vol) {
        double scaled = spot * vol;
        return spot + Double.max(scaled, 100); // RG205 @ (scaled
    }
}
