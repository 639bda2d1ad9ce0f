import org.retrograd.Differentiable;

class Outer {
    static void run() {
        class Local {
            @Differentiable
            static double square(double x) { // RG113 @ square
                return x * x;
            }
        }
    }
}
