package org.retrograd.examples.fashion;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;
import org.retrograd.runtime.Updates;

/** The rows of the autograd tutorial, with the numbers that PyTorch prints. */
class TensorTutorialTest {

    private final Tensor x = Tensors.arange(ElementType.FLOAT64, 4);

    @Test
    void gradientOfTwiceTheSquaredLength() {
        TensorTutorialGradients.TwiceSquaredValueAndGradient both =
                TensorTutorialGradients.twiceSquaredValueAndGradient(x);
        assertThat(both.value()).isEqualTo(28);
        assertThat(both.gradient().toString()).isEqualTo("[ 0.  4.  8. 12.]");
    }

    @Test
    void gradientsAccumulateInBuffersOfTheCaller() {
        Tensor buffer = Tensor.zerosLike(x);
        TensorTutorialGradients.addSumVjpTo(x, 1, buffer);
        TensorTutorialGradients.addSumVjpTo(x, 1, buffer);
        assertThat(buffer.toString()).isEqualTo("[2. 2. 2. 2.]");
        Updates.clear(buffer);
        TensorTutorialGradients.addSumVjpTo(x, 1, buffer);
        assertThat(buffer.toString()).isEqualTo("[1. 1. 1. 1.]");
    }

    @Test
    void vectorJacobianProducts() {
        Tensor product = TensorTutorialGradients.squaresVjp(Tensors.vector(1.0, 2), Tensors.vector(0.1, 0.01));
        assertThat(product.toString()).isEqualTo("[0.2  0.04]");
    }

    @Test
    void jacobianByRows() {
        Tensor at = Tensors.vector(1.0, 2);
        assertThat(TensorTutorialGradients.squaresVjp(at, Tensors.vector(1.0, 0))
                        .toString())
                .isEqualTo("[2. 0.]");
        assertThat(TensorTutorialGradients.squaresVjp(at, Tensors.vector(0.0, 1))
                        .toString())
                .isEqualTo("[0. 4.]");
    }

    @Test
    void detachedValuesAreConstants() {
        assertThat(TensorTutorialGradients.detachedGradient(x).toString()).isEqualTo("[0. 1. 4. 9.]");
        assertThat(TensorTutorialGradients.squaresVjp(x, Tensors.ones(ElementType.FLOAT64, 4))
                        .toString())
                .isEqualTo("[0. 2. 4. 6.]");
    }

    @Test
    void controlFlow() {
        assertThat(TensorTutorialGradients.doublingGradient(Tensors.scalar(-1)).item())
                .isEqualTo(102400);
        for (int seed = 1; seed < 9; seed++) {
            Tensor a = Tensors.randomNormal(ElementType.FLOAT64, seed, 0, 1);
            double slope = TensorTutorial.doubling(a) / a.item();
            assertThat(TensorTutorialGradients.doublingGradient(a).item()).isCloseTo(slope, Offset.offset(1e-9));
        }
    }
}
