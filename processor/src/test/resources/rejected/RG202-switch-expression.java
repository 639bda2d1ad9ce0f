import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, int kind) {
        return 2 * switch (kind) { // RG202 @ switch
            case 0 -> spot;
            default -> spot * spot;
        };
    }
}
