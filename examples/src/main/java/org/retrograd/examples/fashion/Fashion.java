package org.retrograd.examples.fashion;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.retrograd.runtime.data.Batch;
import org.retrograd.runtime.data.BatchLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code fashion}. */
@Command(
        name = "fashion",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a model on Fashion-MNIST with generated gradients. Draws the curves after each epoch, and ten "
                    + "predictions at the end.",
            "Behind ten epochs on all images it checks what the tutorial does: a train loss below 0.5, and accuracies above 0.7.",
            "Exit status: 0 the checks hold and the test accuracy is at least --expect, 1 not so, 2 wrong usage or no data."
        })
final class Fashion implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            defaultValue = "SOFTMAX",
            description = "${COMPLETION-CANDIDATES}; SQUARED compares squared errors with cross entropy")
    private Classifiers model = Classifiers.SOFTMAX;

    @Option(names = "--data", description = "folder with the data set (default: ${DEFAULT-VALUE})")
    private Path data = FashionData.DEBIAN;

    @Option(names = "--sample", description = "take the 500 images that come with this program")
    private boolean sample;

    @Option(names = "--epochs", description = "passes over the images (default: ${DEFAULT-VALUE})")
    private int epochs = 10;

    @Option(names = "--batch", description = "images in a batch (default: ${DEFAULT-VALUE})")
    private int batch = 256;

    @Option(names = "--rate", description = "learning rate (default: the model's own)")
    private double rate;

    @Option(names = "--seed", description = "of weights and order (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--workers", description = "threads that load batches (default: ${DEFAULT-VALUE})")
    private int workers = 4;

    @Option(names = "--expect", description = "the least test accuracy that is a success (default: ${DEFAULT-VALUE})")
    private double expected;

    @Option(names = "--output", description = "folder for the pictures (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("target", "fashion");

    @Option(names = "--quiet", description = "show no progress bar")
    private boolean quiet;

    private Fashion() {}

    /** Runs the program; see {@code --help}. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Fashion()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            FashionData images = sample ? FashionData.sample() : FashionData.read(data);
            Files.createDirectories(output);
            List<Epoch> done = train(model, images, out);
            if (model == Classifiers.SQUARED) {
                List<Epoch> other = train(Classifiers.SHORT, images, out);
                Path file = output.resolve("squared-error.png");
                CurvesPlot.compare("squared error", done, "cross entropy", other, file);
            }
            out.println("pictures in " + output);
            return holds(done.get(done.size() - 1), out) ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    /** What the last epoch must have reached. */
    private boolean holds(Epoch last, PrintWriter out) {
        boolean holds = last.testAccuracy() >= expected;
        if (!sample && epochs >= TutorialChecks.EPOCHS && model != Classifiers.SQUARED) {
            for (TutorialChecks check : TutorialChecks.values()) {
                out.println((check.holds(last) ? "PASS  " : "FAIL  ") + check.text());
                holds &= check.holds(last);
            }
            out.flush();
        }
        return holds;
    }

    private List<Epoch> train(Classifiers kind, FashionData images, PrintWriter out) throws IOException {
        List<Epoch> done = new ArrayList<>();
        String name = kind.name().toLowerCase(Locale.ROOT);
        try (BatchLoader train = BatchLoader.shuffled(images.train(), batch, workers, seed);
                BatchLoader test = BatchLoader.inOrder(images.test(), batch, workers)) {
            Trainer trainer = new Trainer(kind.create(rate, seed), train, test, !quiet);
            for (int i = 1; i <= epochs; i++) {
                Epoch epoch = trainer.epoch(name + " " + i + "/" + epochs);
                done.add(epoch);
                out.printf(
                        Locale.ROOT,
                        "%s, epoch %d: train loss %.4f, train accuracy %.4f, test accuracy %.4f, %.0f images/s%n",
                        name,
                        i,
                        epoch.trainLoss(),
                        epoch.trainAccuracy(),
                        epoch.testAccuracy(),
                        epoch.imagesPerSecond());
                out.flush();
                CurvesPlot.write(done, output.resolve(name + "-curves.png"));
            }
            Batch first = test.epoch().iterator().next();
            int[] predictions = trainer.model().scores(first.images()).argMax(1);
            int[] shown = Arrays.copyOf(predictions, Math.min(10, predictions.length));
            PredictionsPlot.write(images.test(), shown, output.resolve(name + "-predictions.png"));
        }
        return done;
    }
}
