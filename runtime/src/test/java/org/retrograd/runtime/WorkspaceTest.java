package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Results in a workspace of the caller. */
class WorkspaceTest {

    private final Tensor weight = Tensors.randomNormal(ElementType.FLOAT32, 1, 0, 1, 20, 5);
    private final Tensor bias = Tensors.zeros(ElementType.FLOAT32, 5);
    private final Tensor input = Tensors.randomNormal(ElementType.FLOAT32, 2, 0, 1, 8, 4, 5);
    private final int[] labels = {0, 1, 2, 3, 4, 0, 1, 2};

    private double step(Tensor images, Tensor dWeight) {
        Tensor flat = images.flatten(1);
        Tensor logits = Activations.relu(flat.matmul(weight).add(bias));
        double loss = Losses.crossEntropy(logits, labels, Reduction.MEAN);
        Tensor dLogits = Losses.crossEntropyAdjoint(logits, labels, Reduction.MEAN, 1);
        Tensor.accumulate(dWeight, ProductRules.matmulRightAdjoint(flat, weight, dLogits));
        return loss;
    }

    @Test
    void resultsAreFoundAgain() {
        Workspace workspace = new Workspace();
        Tensor first = input.in(workspace).exp();
        workspace.reset();
        assertThat(input.in(workspace).exp()).isSameAs(first);
        workspace.reset();
        Tensor other = input.in(workspace).flatten(1).exp();
        assertThat(other).isNotSameAs(first);
        assertThat(workspace.bytes()).isEqualTo(8 * 20 * 4);
    }

    @Test
    void operandsAreNeverGivenOutAsResults() {
        Workspace workspace = new Workspace();
        double before = input.sum();
        input.in(workspace);
        workspace.reset();
        weight.in(workspace).mul(0);
        workspace.reset();
        input.in(workspace).add(1).mul(0);
        assertThat(input.sum()).isEqualTo(before);
    }

    @Test
    void aStepAllocatesNothing() {
        Workspace workspace = new Workspace();
        Tensor gradient = Tensor.zerosLike(weight);
        double expected = step(input, Tensor.zerosLike(weight));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 200; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            workspace.reset();
            double loss = step(input.in(workspace), gradient);
            long used = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(loss).isEqualTo(expected);
            least = Math.min(least, used);
        }
        assertThat(least).isZero();
    }
}
