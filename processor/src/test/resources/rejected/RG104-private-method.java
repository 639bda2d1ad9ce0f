import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    private static double payoff(double spot) { // RG104 @ payoff
        return spot * spot;
    }

    private static class Hidden {
        @Differentiable
        static double discount(double rate) { // RG104 @ discount
            return Math.exp(-rate);
        }
    }
}
