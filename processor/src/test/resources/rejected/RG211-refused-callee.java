import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot) {
        return 2 * payoff(spot); // RG211 @ (spot)
    }

    @Differentiable
    double payoff(double x) { // RG101 @ payoff
        return x * x;
    }
}
