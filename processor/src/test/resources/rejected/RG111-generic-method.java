import org.retrograd.Differentiable;

class Sums {
    @Differentiable
    static <T extends Number> double scaled(T factor, double x) { // RG111 @ scaled
        return factor.doubleValue() * x;
    }
}
