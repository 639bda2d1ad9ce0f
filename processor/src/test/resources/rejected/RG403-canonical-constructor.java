import org.retrograd.Differentiable;

class Pricer {
    record Quote(double price) {
        Quote { // RG403 @ Quote
            if (price < 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    @Differentiable
    static double price(double spot) {
        return spot * spot;
    }
}
