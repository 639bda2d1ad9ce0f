import org.retrograd.Differentiable;

abstract class Model {
    @Differentiable
    abstract double loss(double x); // RG102 @ loss

    @Differentiable
    static native double energy(double x); // RG102 @ energy
}
