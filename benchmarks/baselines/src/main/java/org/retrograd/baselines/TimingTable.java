package org.retrograd.baselines;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times primal, adjoint by hand and generated adjoint side by side. Takes JMH's options; its defaults are short. */
public final class TimingTable {

    private TimingTable() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Map<String, Map<String, Cost>> costs = costs(new Runner(options(arguments)).run());
        List<Row> rows = costs.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().containsAll(List.of("primal", "hand", "generated")))
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Row::timeRatio).reversed())
                .toList();
        System.out.println("| method | primal ns | hand ns | generated ns | generated/hand | hand B | generated B"
                + " | generated/hand B | gradient/primal |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.text()));
    }

    private static Options options(String[] arguments) throws CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        return new OptionsBuilder()
                .parent(given)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .verbosity(given.verbosity().orElse(VerboseMode.SILENT))
                .forks(given.getForkCount().orElse(1))
                .warmupIterations(given.getWarmupIterations().orElse(3))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(400)))
                .measurementIterations(given.getMeasurementIterations().orElse(5))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(300)))
                .build();
    }

    private static Map<String, Map<String, Cost>> costs(Collection<RunResult> results) {
        Map<String, Map<String, Cost>> costs = new TreeMap<>();
        for (RunResult result : results) {
            String[] path = result.getParams().getBenchmark().split("\\.");
            String method = path[path.length - 2].replaceFirst("Timing$", "");
            costs.computeIfAbsent(method, key -> new TreeMap<>()).put(path[path.length - 1], Cost.of(result));
        }
        return costs;
    }

    /** What one call costs: nanoseconds, and bytes that it allocates. */
    private record Cost(double time, double bytes) {

        static Cost of(RunResult result) {
            String bytes = result.getSecondaryResults().keySet().stream()
                    .filter(name -> name.endsWith("gc.alloc.rate.norm"))
                    .findFirst()
                    .orElseThrow();
            return new Cost(
                    result.getPrimaryResult().getScore(),
                    result.getSecondaryResults().get(bytes).getScore());
        }
    }

    private record Row(String method, Cost primal, Cost hand, Cost generated) {

        static Row of(String method, Map<String, Cost> costs) {
            return new Row(method, costs.get("primal"), costs.get("hand"), costs.get("generated"));
        }

        double timeRatio() {
            return generated.time / hand.time;
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.2f | %.0f | %.0f | %.2f | %.2f |",
                    method,
                    primal.time,
                    hand.time,
                    generated.time,
                    timeRatio(),
                    hand.bytes,
                    generated.bytes,
                    generated.bytes / hand.bytes,
                    generated.time / primal.time);
        }
    }
}
