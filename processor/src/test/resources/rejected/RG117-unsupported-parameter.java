import org.retrograd.Differentiable;

class Portfolio {
    @Differentiable
    static double value(double spot, Number amount) { // RG117 @ amount
        return spot * amount.doubleValue();
    }
}
