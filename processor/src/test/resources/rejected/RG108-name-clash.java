import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, double vol) {
        return spot * vol;
    }

    @Differentiable
    static double price(double spot, double vol, double rate) { // RG108 @ price
        return spot * vol * rate;
    }

    @Differentiable(name = "price")
    static double value(double spot, double vol) { // RG108 @ value
        return spot + vol;
    }
}
