package shop;

import lombok.Getter;
import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;

/** Lombok writes a getter in the class whose method is differentiated. */
@Getter
final class Spring {

    private final double length = 1;

    @Differentiable
    @CheckGradient({"3", "0.5"})
    static double energy(double stiffness, double stretch) {
        return stiffness * stretch * stretch / 2;
    }

    static double rest(Spring spring) {
        return spring.getLength();
    }
}
