package org.retrograd.examples.fashion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.data.Batch;
import org.retrograd.runtime.data.BatchLoader;
import org.retrograd.runtime.training.Parameter;
import picocli.CommandLine;

/** The models on the sample that comes with them. */
class FashionTest {

    @TempDir
    private Path folder;

    private static Batch batch(int size) throws Exception {
        try (BatchLoader loader = BatchLoader.inOrder(FashionData.sample().train(), size, 1)) {
            return loader.epoch().iterator().next();
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeWithDifferences(Classifiers kind) throws Exception {
        Batch batch = batch(6);
        Classifier model = kind.create(0, 3);
        model.addGradients(batch.images(), batch.labels());
        List<Tensor> gradients =
                model.parameters().stream().map(p -> p.gradient().copy()).toList();
        for (int i = 0; i < gradients.size(); i++) {
            Parameter parameter = model.parameters().get(i);
            Tensor gradient = gradients.get(i);
            double size = Math.sqrt(gradient.square().sum());
            double step = 2e-3 / size;
            double there = loss(model, parameter, gradient.mul(step), batch);
            double back = loss(model, parameter, gradient.mul(-step), batch);
            assertThat((there - back) / (2 * step * size)).isCloseTo(size, Offset.offset(0.02 * size));
        }
    }

    private static double loss(Classifier model, Parameter parameter, Tensor move, Batch batch) {
        Tensor.accumulate(parameter.value(), move);
        double loss = model.addGradients(batch.images(), batch.labels());
        Tensor.accumulate(parameter.value(), move.neg());
        return loss;
    }

    /** From scratch and in the short form it is one model. */
    @Test
    void bothFormsTrainAlike() throws Exception {
        Batch batch = batch(32);
        Classifier scratch = Classifiers.SOFTMAX.create(0, 5);
        Classifier shortForm = Classifiers.SHORT.create(0, 5);
        for (Classifier model : List.of(scratch, shortForm)) {
            for (int i = 0; i < 5; i++) {
                model.optimizer().clearGradients();
                model.addGradients(batch.images(), batch.labels());
                model.optimizer().step();
            }
        }
        double[] one = scratch.parameters().get(0).value().toDoubles();
        double[] other = shortForm.parameters().get(0).value().toDoubles();
        assertThat(one).containsExactly(other, Offset.offset(1e-6));
    }

    @Test
    void theCommandTrainsAndDraws() throws Exception {
        StringWriter text = new StringWriter();
        CommandLine command = Fashion.commandLine().setOut(new PrintWriter(text));
        int status = command.execute(
                "short",
                "--sample",
                "--quiet",
                "--epochs",
                "6",
                "--batch",
                "32",
                "--expect",
                "0.6",
                "--output",
                folder.toString());
        assertThat(status).as(text.toString()).isZero();
        assertThat(ImageIO.read(folder.resolve("short-curves.png").toFile()).getWidth())
                .isEqualTo(700);
        assertThat(folder.resolve("short-predictions.png")).exists();
    }

    /** Both losses are trained, and drawn into one picture. */
    @Test
    void squaredErrorsAreDrawnBesideCrossEntropy() throws Exception {
        StringWriter text = new StringWriter();
        CommandLine command = Fashion.commandLine().setOut(new PrintWriter(text));
        int status = command.execute("squared", "--sample", "--quiet", "--epochs", "2", "--output", folder.toString());
        assertThat(status).isZero();
        assertThat(text.toString()).contains("squared, epoch 2:", "short, epoch 2:");
        assertThat(ImageIO.read(folder.resolve("squared-error.png").toFile()).getWidth())
                .isEqualTo(700);
    }

    @Test
    void theTutorialsChecksCanFail() {
        Epoch good = new Epoch(0.45, 0.85, 0.83, 1);
        Epoch bad = new Epoch(0.5, 0.7, 1.01, 1);
        for (TutorialChecks check : TutorialChecks.values()) {
            assertThat(check.holds(good)).as(check.text()).isTrue();
            assertThat(check.holds(bad)).as(check.text()).isFalse();
        }
    }

    @Test
    void missingDataIsSaidWithTheRemedy() {
        StringWriter text = new StringWriter();
        CommandLine command = Fashion.commandLine().setErr(new PrintWriter(text));
        assertThat(command.execute("--data", folder.toString())).isEqualTo(2);
        assertThat(text.toString()).contains("dataset-fashion-mnist", "--sample");
        assertThat(Files.exists(folder.resolve("short-curves.png"))).isFalse();
    }
}
