import org.retrograd.Differentiable;

class Powers {
    @Differentiable
    static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1); // RG210 @ (x, n - 1)
    }
}
