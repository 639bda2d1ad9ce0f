package org.retrograd.examples.fashion;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.retrograd.runtime.Workspace;
import org.retrograd.runtime.data.Batch;
import org.retrograd.runtime.data.BatchLoader;
import org.retrograd.runtime.training.Accumulator;
import org.retrograd.runtime.training.Accuracy;

/**
 * Trains a model, epoch by epoch.
 *
 * @param model what is trained
 * @param train the batches that it sees
 * @param test the batches that it is tried on
 * @param showsProgress whether a bar in the terminal shows the loss and the images a second
 */
record Trainer(Classifier model, BatchLoader train, BatchLoader test, boolean showsProgress) {

    private static final int LOSS = 0;
    private static final int CORRECT = 1;
    private static final int COUNT = 2;

    /** Trains on all images once, and tries the model on the test images. */
    Epoch epoch(String name) {
        Accumulator sums = new Accumulator(3);
        Workspace workspace = new Workspace();
        long start = System.nanoTime();
        try (ProgressBar bar = bar(name)) {
            for (Batch batch : train.epoch()) {
                step(batch, workspace, sums);
                bar.step();
                bar.setExtraMessage(String.format(
                        Locale.ROOT,
                        " loss %.3f, %.0f images/s",
                        sums.get(LOSS) / sums.get(COUNT),
                        sums.get(COUNT) / seconds(start)));
            }
        }
        double rate = sums.get(COUNT) / seconds(start);
        return new Epoch(
                sums.get(LOSS) / sums.get(COUNT), sums.get(CORRECT) / sums.get(COUNT), testAccuracy(workspace), rate);
    }

    private void step(Batch batch, Workspace workspace, Accumulator sums) {
        workspace.reset();
        model.optimizer().clearGradients();
        int correct = Accuracy.correct(model.scores(batch.images().in(workspace)), batch.labels());
        double loss = model.addGradients(batch.images().in(workspace), batch.labels());
        model.optimizer().step();
        sums.add(loss * batch.size(), correct, batch.size());
    }

    /** Evaluation is plain Java: nothing is kept for a gradient. */
    private double testAccuracy(Workspace workspace) {
        double correct = 0;
        double count = 0;
        for (Batch batch : test.epoch()) {
            workspace.reset();
            correct += Accuracy.correct(model.scores(batch.images().in(workspace)), batch.labels());
            count += batch.size();
        }
        return correct / count;
    }

    private ProgressBar bar(String name) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(train.batches())
                .setStyle(ProgressBarStyle.ASCII);
        return (showsProgress ? builder : builder.setConsumer(new Silence())).build();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Shows nothing. */
    private static final class Silence implements me.tongfei.progressbar.ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return 0;
        }

        @Override
        public void accept(String rendered) {}

        @Override
        public void close() {}
    }
}
