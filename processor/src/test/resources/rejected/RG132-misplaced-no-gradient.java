import org.retrograd.NoGradient;

class Pricer {
    @NoGradient
    static double rate(double years) { // RG132 @ rate
        return 0.03 + 0.001 * years;
    }
}
