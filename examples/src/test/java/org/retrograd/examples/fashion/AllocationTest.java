package org.retrograd.examples.fashion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.runtime.Workspace;
import org.retrograd.runtime.data.Batch;
import org.retrograd.runtime.data.BatchLoader;

/** What a training step with generated derivatives allocates in a workspace of the caller: nothing. */
class AllocationTest {

    private static final int ROUNDS = 3000;

    @ParameterizedTest
    @EnumSource
    void aTrainingStepAllocatesNothing(Classifiers kind) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (BatchLoader loader = BatchLoader.inOrder(FashionData.sample().train(), 4, 1)) {
            Batch batch = loader.epoch().iterator().next();
            Classifier model = kind.create(0, 3);
            Workspace workspace = new Workspace();
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                step(model, batch, workspace);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).isZero();
        }
    }

    private static void step(Classifier model, Batch batch, Workspace workspace) {
        workspace.reset();
        model.optimizer().clearGradients();
        model.addGradients(batch.images().in(workspace), batch.labels());
        model.optimizer().step();
    }
}
