import org.retrograd.Differentiable;

class Grid {
    @Differentiable
    static int cell(double x) { // RG110 @ cell
        return (int) x;
    }

    @Differentiable
    static void print(double x) { // RG110 @ print
        System.out.println(x);
    }
}
