import org.retrograd.Differentiable;

class Option {
    private enum Side {
        CALL,
        PUT
    }

    @Differentiable
    static double payoff(double spot, Side side) { // RG115 @ side
        return side == Side.CALL ? spot : -spot;
    }
}
