import org.retrograd.Differentiable;

class Spring {
    double stiffness;

    @Differentiable
    double energy(double x) { // RG101 @ energy
        return 0.5 * stiffness * x * x;
    }
}
