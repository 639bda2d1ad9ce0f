package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens at the edges of numbers and shapes. */
class EdgesTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @EnumSource
    void hugeLogitsMakeNoNaN(ElementType type) {
        Tensor logits = Tensors.matrix(new double[] {1e4, -1e4, 0}, new double[] {-1e4, -1e4, -1e4})
                .to(type);
        assertThat(Activations.softmax(logits, 1).toDoubles()).startsWith(1, 0, 0);
        assertThat(Activations.logSoftmax(logits, 1).toDoubles()).startsWith(0, -2e4, -1e4);
        int[] labels = {1, 0};
        assertThat(Losses.crossEntropy(logits, labels).get(0)).isEqualTo(2e4);
        Tensor ones = Tensors.ones(type, 2);
        assertThat(Losses.crossEntropyAdjoint(logits, labels, ones).toDoubles()).startsWith(1, -1, 0);
        assertThat(Statistics.logSumExp(logits, 1, false).get(0)).isEqualTo(1e4);
    }

    @Test
    void equalRowsShareEvenly() {
        Tensor rows = Tensors.full(ElementType.FLOAT64, 7, 2, 4);
        assertThat(Activations.softmax(rows, 1).toDoubles()).containsOnly(0.25);
        assertThat(ReductionRules.maxAdjoint(rows, 7, 1).toDoubles()).containsOnly(0.125);
        Tensor normalized = Normalization.layerNorm(
                rows, Tensors.ones(ElementType.FLOAT64, 4), Tensors.zeros(ElementType.FLOAT64, 4), 1e-5);
        assertThat(normalized.toDoubles()).containsOnly(0);
        assertThat(Statistics.var(rows)).isZero();
    }

    @Test
    void infinitiesHaveLimits() {
        Tensor ends = Tensors.vector(-INFINITY, INFINITY);
        assertThat(Activations.sigmoid(ends).toDoubles()).containsExactly(0, 1);
        assertThat(Activations.silu(ends).toDoubles()).containsExactly(0, INFINITY);
        assertThat(Activations.gelu(ends).toDoubles()).containsExactly(0, INFINITY);
        assertThat(Activations.softplus(ends).toDoubles()).containsExactly(0, INFINITY);
        assertThat(ends.erf().toDoubles()).containsExactly(-1, 1);
        assertThat(Statistics.logSumExp(Tensors.vector(-INFINITY, 1))).isEqualTo(1);
        assertThat(Statistics.logSumExp(Tensors.vector(-INFINITY, -INFINITY))).isEqualTo(-INFINITY);
        assertThat(Statistics.logSumExp(ends)).isEqualTo(INFINITY);
    }

    @Test
    void nanPassesThrough() {
        Tensor x = Tensors.vector(1, Double.NaN);
        for (Tensor y : new Tensor[] {
            x.abs(),
            x.exp(),
            Activations.relu(x),
            x.clamp(0, 2),
            x.maximum(Tensors.vector(0.0, 0)),
            Activations.gelu(x),
            x.erf(),
            Indexing.cumsum(x, 0)
        }) {
            assertThat(y.get(0)).isNotNaN();
            assertThat(y.get(1)).isNaN();
        }
        assertThat(x.max()).isNaN();
        assertThat(x.min()).isNaN();
        assertThat(x.argMax(0)).containsExactly(1);
        assertThat(Activations.softmax(x, 0).toDoubles()).containsOnly(Double.NaN);
    }

    @Test
    void emptyBatchesAreBatches() {
        Tensor logits = Tensors.zeros(ElementType.FLOAT32, 0, 10);
        assertThat(Losses.crossEntropy(logits, new int[0]).shape()).containsExactly(0);
        assertThat(Losses.crossEntropy(logits, new int[0], Reduction.SUM)).isZero();
        assertThat(Losses.crossEntropy(logits, new int[0], Reduction.MEAN)).isNaN();
        assertThat(logits.sum(0, false).toDoubles()).hasSize(10).containsOnly(0);
        assertThat(logits.mean()).isNaN();
        assertThat(logits.argMax(1)).isEmpty();
        assertThatThrownBy(logits::max).isInstanceOf(ShapeException.class);
    }

    @Test
    void polesThatNothingDependsOnMakeNoNaN() {
        Tensor zero = Tensors.vector(0.0);
        assertThat(ElementwiseRules.sqrtChain(zero, zero, zero).toDoubles()).containsExactly(0);
        assertThat(ElementwiseRules.logChain(zero, zero).toDoubles()).containsExactly(0);
        assertThat(ArithmeticRules.divLeftAdjoint(zero, zero, zero).toDoubles()).containsExactly(0);
        assertThat(StatisticsRules.normAdjoint(zero, 0, 1).toDoubles()).containsExactly(0);
    }

    @Test
    void shapesThatNoArrayCanHoldAreSaid() {
        Tensor column = Tensors.zeros(ElementType.FLOAT32, 65536, 1);
        Tensor row = Tensors.zeros(ElementType.FLOAT32, 65536);
        String message = "the shape [65536, 65536] has more elements than an array can hold";
        assertThatThrownBy(() -> column.add(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> Tensors.vector(1.0).reshape(65536, 65536)).hasMessageContaining(message);
        assertThat(Tensors.zeros(ElementType.FLOAT32, 65536, 65536, 0).size()).isZero();
        assertThat(Tensors.zeros(ElementType.FLOAT32, 0, 65536, 65536).size()).isZero();
    }

    /** Sums along a set of 64 axes and more would be along others. */
    @Test
    void axesThatAreTooManyAreSaid() {
        int[] many = new int[64];
        java.util.Arrays.fill(many, 1);
        many[0] = 3;
        assertThatThrownBy(() -> Tensors.ones(ElementType.FLOAT32, many)).hasMessageContaining("of 64 axes");
        int[] most = java.util.Arrays.copyOf(many, 62);
        assertThat(Statistics.norm(Tensors.ones(ElementType.FLOAT64, most))).isEqualTo(Math.sqrt(3));
    }

    @Test
    void normsOfNumbersWhoseSquaresAreNoNumbers() {
        for (double size : new double[] {1e-30, 1e30}) {
            Tensor x = Tensors.vector(3 * size, 4 * size, 0);
            for (Tensor each : new Tensor[] {
                x.to(ElementType.FLOAT32),
                x.mul(size).mul(size).mul(size).mul(size).mul(size)
            }) {
                double norm = Statistics.norm(each);
                assertThat(norm / each.get(0)).isCloseTo(5 / 3.0, within(1e-6));
                assertThat(StatisticsRules.normAdjoint(each, norm, 1).get(1)).isCloseTo(0.8, within(1e-6));
            }
        }
        Tensor lines = Tensors.matrix(new double[] {3, 4}, new double[] {0, 0}, new double[] {INFINITY, 1});
        assertThat(Statistics.norm(lines, 1, false).toDoubles()).containsExactly(5, 0, INFINITY);
        assertThat(Statistics.norm(Tensors.vector(Double.NaN, 1))).isNaN();
    }

    @Test
    void theAdjointOfAnExtremeThatIsNaNIsNoSilentZero() {
        Tensor x = Tensors.vector(1, Double.NaN);
        assertThat(ReductionRules.maxAdjoint(x, x.max(), 1).toDoubles()).containsOnly(Double.NaN);
        assertThat(ReductionRules.minTangent(x, x.min(), Tensors.vector(1.0, 1)))
                .isNaN();
    }

    @Test
    void rangesWithoutEndAreSaid() {
        for (double end : new double[] {Double.NaN, INFINITY, 1e12}) {
            assertThatThrownBy(() -> Tensors.arange(ElementType.FLOAT32, 0, end, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("from 0.0 to " + end);
        }
        assertThatThrownBy(() -> Tensors.oneHot(ElementType.FLOAT32, new int[] {0}, 0))
                .hasMessage("oneHot: number 0 of the index is 0, but there is nothing to choose from");
    }

    @Test
    void misfitsNameTheOperationAndBothShapes() {
        Tensor a = Tensors.zeros(ElementType.FLOAT64, 2, 3);
        Tensor b = Tensors.zeros(ElementType.FLOAT64, 4, 5);
        assertThatThrownBy(() -> a.matmul(b))
                .isInstanceOf(ShapeException.class)
                .hasMessage("matmul of [2, 3] and [4, 5]: the left has rows of 3 elements, the right has columns of 4");
        assertThatThrownBy(() -> a.add(b))
                .hasMessage("add of [2, 3] and [4, 5]: 2 and 4 elements along axis -2 do not broadcast");
        assertThatThrownBy(() -> a.add(b.to(ElementType.FLOAT32)))
                .hasMessageContaining("add of FLOAT64 [2, 3] and FLOAT32 [4, 5]");
        assertThatThrownBy(() -> a.reshape(4, -1)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> a.sum(2, true)).hasMessage("sum of [2, 3]: there is no axis 2");
        assertThatThrownBy(() -> Losses.crossEntropy(a, new int[] {0, 3}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
