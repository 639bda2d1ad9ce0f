import org.retrograd.Differentiable;

class Pricer {
    @Differentiable
    static double price(double spot, int kind) {
        double value = 0;
        switch (kind) { // RG201 @ switch
            case 0:
                value = spot;
                break;
            default:
                value = spot * spot;
        }
        return value;
    }
}
