package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Jacobians whose elements are known. */
class JacobiansTest {

    @Test
    void ofAProductOfMatricesIsAKroneckerProduct() {
        Tensor a = Tensors.randomNormal(ElementType.FLOAT64, 1, 0, 1, 2, 3);
        Tensor b = Tensors.randomNormal(ElementType.FLOAT64, 2, 0, 1, 3, 4);
        Tensor jacobian = Jacobians.byRows(a.matmul(b), d -> ProductRules.matmulLeftAdjoint(a, b, d));
        assertThat(jacobian.shape()).containsExactly(2, 4, 2, 3);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 4; column++) {
                for (int i = 0; i < 2; i++) {
                    for (int k = 0; k < 3; k++) {
                        assertThat(jacobian.get(row, column, i, k)).isEqualTo(i == row ? b.get(k, column) : 0);
                    }
                }
            }
        }
    }

    /** What a product gives back may be what it was given. */
    @Test
    void ofTheIdentityIsTheIdentity() {
        Tensor x = Tensors.vector(1.0f, 2, 3);
        Tensor jacobian = Jacobians.byRows(x, d -> d);
        assertThat(jacobian.type()).isEqualTo(ElementType.FLOAT32);
        assertThat(jacobian.toString()).isEqualTo("[[1. 0. 0.]\n [0. 1. 0.]\n [0. 0. 1.]]");
    }

    @Test
    void ofOneNumberIsAGradient() {
        Tensor x = Tensors.vector(1.0, 2);
        Tensor jacobian = Jacobians.byRows(Tensors.scalar(5), d -> x.mul(2 * d.item()));
        assertThat(jacobian.toString()).isEqualTo("[2. 4.]");
    }

    @Test
    void nothingHasNoRows() {
        assertThatThrownBy(() -> Jacobians.byRows(Tensors.zeros(ElementType.FLOAT64, 0, 2), d -> d))
                .isInstanceOf(ShapeException.class)
                .hasMessage("byRows of [0, 2]: it has no element");
    }
}
