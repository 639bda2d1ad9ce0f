import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, int[] dividends, int day) {
        double value = spot;
        try { // RG201 @ try
            value -= dividends[day];
        } catch (ArrayIndexOutOfBoundsException none) {
            value *= 2;
        }
        return value;
    }
}
