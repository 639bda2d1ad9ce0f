import org.retrograd.Differentiable;
import org.retrograd.Mode;

class Pricer {
    @Differentiable(modes = Mode.JACOBIAN) // RG119 @ .JACOBIAN
    static double price(double spot, double vol) {
        return spot * vol;
    }
}
