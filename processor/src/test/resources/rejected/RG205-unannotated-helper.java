import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double vol) {
        double scaled = spot * vol;
        return spot + payoff(scaled); // RG205 @ (scaled)
    }

    static double payoff(double x) {
        return x > 100 ? x - 100 : 0;
    }
}
