package org.retrograd.tensors.timing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times training steps in rounds, each of which takes each library once, so that what else the machine does meets all of them. Each
 * step is timed: the quantiles are of single steps, which are shorter than the time that a busy machine gives to others. Takes the
 * number of rounds and of threads. Compares the losses first.
 */
public final class StepTable {

    private static final int STEPS = 20;

    private StepTable() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        for (StepTimings.Model model : StepTimings.Model.values()) {
            requireEqualLosses(model);
        }
        Map<String, List<Cost>> costs = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            run(threads)
                    .forEach(result -> costs.computeIfAbsent(name(result), key -> new ArrayList<>())
                            .add(Cost.of(result)));
        }
        System.out.println(threads + " threads, " + rounds
                + " rounds; microseconds a step; of the quantiles, the medians of all rounds");
        System.out.println("| model, library | 5 % | median | least median | bytes on the heap of Java |");
        System.out.println("|---|---|---|---|---|");
        costs.forEach((name, all) -> System.out.println("| " + name + " | " + Cost.text(all) + " |"));
    }

    /** All begin with the same numbers, so they stay close. */
    private static void requireEqualLosses(StepTimings.Model model) {
        List<Double> losses = new ArrayList<>();
        for (StepTimings.Library library : StepTimings.Library.values()) {
            try (TrainingStep step = library.step(model.problem())) {
                double loss = 0;
                for (int i = 0; i < STEPS; i++) {
                    loss = step.run();
                }
                losses.add(loss);
            }
        }
        System.out.println(model + ", losses after " + STEPS + " steps: " + losses);
        if (Collections.max(losses) - Collections.min(losses) > 1e-4) {
            throw new IllegalStateException("the libraries do not train alike");
        }
    }

    private static java.util.Collection<RunResult> run(int threads) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(StepTimings.class.getName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Dthreads=" + threads, "-Dai.djl.pytorch.num_threads=" + threads)
                        .verbosity(VerboseMode.SILENT)
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(1500))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(1000))
                        .build())
                .run();
    }

    private static String name(RunResult result) {
        return result.getParams().getParam("model") + " " + result.getParams().getParam("library");
    }

    /** What one step costs: microseconds, of which one step in twenty takes less, and half of all, and bytes. */
    private record Cost(double fast, double median, double bytes) {

        static Cost of(RunResult result) {
            String bytes = result.getSecondaryResults().keySet().stream()
                    .filter(name -> name.endsWith("gc.alloc.rate.norm"))
                    .findFirst()
                    .orElseThrow();
            return new Cost(
                    result.getPrimaryResult().getStatistics().getPercentile(5),
                    result.getPrimaryResult().getStatistics().getPercentile(50),
                    result.getSecondaryResults().get(bytes).getScore());
        }

        static String text(List<Cost> costs) {
            double[] fast = costs.stream().mapToDouble(Cost::fast).sorted().toArray();
            double[] medians = costs.stream().mapToDouble(Cost::median).sorted().toArray();
            double bytes = costs.stream().mapToDouble(Cost::bytes).min().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "%.0f | %.0f | %.0f | %.0f",
                    fast[fast.length / 2],
                    medians[medians.length / 2],
                    medians[0],
                    bytes);
        }
    }
}
