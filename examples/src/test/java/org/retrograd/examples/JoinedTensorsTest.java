package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.ShapeException;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;

/** Gradients and tangents through joined tensors, against finite differences and each other. */
class JoinedTensorsTest {

    private static final Tensor A = normal(1, 2, 3);
    private static final Tensor B = normal(2, 1, 3);
    private static final Tensor C = normal(3, 3, 3);

    private static Tensor normal(long seed, int... shape) {
        return Tensors.randomNormal(ElementType.FLOAT64, seed, 0, 0.5, shape);
    }

    private static double slope(DoubleUnaryOperator along) {
        double h = 1e-3;
        double coarse = (along.applyAsDouble(2 * h) - along.applyAsDouble(-2 * h)) / (4 * h);
        double fine = (along.applyAsDouble(h) - along.applyAsDouble(-h)) / (2 * h);
        return (4 * fine - coarse) / 3;
    }

    private static double inner(Tensor x, Tensor y) {
        return x.mul(y).sum();
    }

    @Test
    void bothModesAgreeWithFiniteDifferences() {
        Tensor aDot = normal(4, 2, 3);
        Tensor bDot = normal(5, 1, 3);
        double slope = slope(t -> JoinedTensors.energy(A.add(aDot.mul(t)), B.add(bDot.mul(t)), C, 0.75 + 2 * t));
        var gradient = JoinedTensorsGradients.energyGradient(A, B, C, 0.75);
        double reverse = inner(gradient.a(), aDot) + inner(gradient.b(), bDot) + 2 * gradient.scale();
        double forward =
                JoinedTensorsGradients.energyJvp(A, B, C, 0.75, aDot, bDot, 2).tangent();
        assertThat(reverse).isCloseTo(slope, within(1e-8));
        assertThat(forward).isCloseTo(reverse, within(1e-12));
    }

    /** Rules would broadcast them, or take a part of them. */
    @Test
    void derivativesOfAnotherShapeAreRefused() {
        Tensor scalar = Tensors.scalar(1);
        assertThatThrownBy(() -> JoinedTensorsGradients.shiftedVjp(A, 2, scalar))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("derivative of [2, 3] and []: ");
        assertThatThrownBy(() -> JoinedTensorsGradients.shiftedVjp(A, 2, normal(6, 3, 3)))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> JoinedTensorsGradients.shiftedVjp(A, 2, A.to(ElementType.FLOAT32)))
                .hasMessageStartingWith("derivative of FLOAT64 [2, 3] and FLOAT32 [2, 3]: ");
        assertThatThrownBy(() -> JoinedTensorsGradients.shiftedJvp(A, 2, scalar, 1))
                .isInstanceOf(ShapeException.class);
        Tensor buffer = Tensor.zerosLike(A);
        assertThatThrownBy(() -> JoinedTensorsGradients.addShiftedVjpTo(A, 2, scalar, buffer, new double[1]))
                .isInstanceOf(ShapeException.class);
        assertThat(buffer.toDoubles()).containsOnly(0);
    }

    @Test
    void joinsInALoop() {
        Tensor aDot = normal(4, 2, 3);
        double slope = slope(t -> JoinedTensors.grown(A.add(aDot.mul(t)), 3));
        double reverse = inner(JoinedTensorsGradients.grownGradient(A, 3), aDot);
        assertThat(reverse).isCloseTo(slope, within(1e-8));
        assertThat(JoinedTensorsGradients.grownJvp(A, 3, aDot).tangent()).isCloseTo(reverse, within(1e-12));
    }
}
