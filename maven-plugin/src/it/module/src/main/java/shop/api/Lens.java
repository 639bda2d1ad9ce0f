package shop.api;

import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;

/** A method of an exported package. */
public final class Lens {

    private Lens() {}

    /** The power of a lens. */
    @Differentiable
    @CheckGradient({"1.5", "0.2", "0.3"})
    public static double power(double index, double front, double back) {
        return (index - 1) * (1 / front - 1 / back);
    }
}
