package org.retrograd.hunter;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.retrograd.hunter.check.CheckOptions;
import org.retrograd.hunter.check.Mode;
import org.retrograd.hunter.check.Verdict;
import org.retrograd.hunter.generate.Feature;
import org.retrograd.hunter.generate.Features;
import org.retrograd.processor.Options;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hunt}. */
@Command(
        name = "hunt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes up random programs, lets the processor differentiate them, and compares values, gradients and "
                    + "what is left in the arguments with an oracle.",
            "Exit status: 0 nothing found, 1 something found, 2 wrong usage."
        },
        footer = {
            "",
            "The same seed and features give the same program; a finding's seed with --programs=1 gives it again.",
            "Features are names in a list, such as basic,while,break or -helper (all without helpers):"
        })
final class Hunt implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--seed", description = "seed of the first program (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--programs", description = "how many (default: ${DEFAULT-VALUE})")
    private int programs = 1000;

    @Option(names = "--features", description = "what programs may hold (default: ${DEFAULT-VALUE})")
    private String features = "all";

    @Option(names = "--threads", description = "how many at once (default: ${DEFAULT-VALUE})")
    private int threads = 1;

    @Option(names = "--time-limit", description = "seconds after which no program is begun (default: none)")
    private long seconds = Duration.ofDays(365).toSeconds();

    @Option(names = "--points", description = "arguments for each program (default: ${DEFAULT-VALUE})")
    private int points = 3;

    @Option(names = "--shrink", description = "findings of each kind to make smaller (default: ${DEFAULT-VALUE})")
    private int shrunk = 5;

    @Option(names = "--shrink-time", description = "seconds for each of these (default: ${DEFAULT-VALUE})")
    private long patience = 60;

    @Option(names = "--output", description = "folder for findings (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("target", "findings");

    @Option(
            names = "--log",
            description = "seeds that are done; those in it are not checked again (default: seeds.log in --output)")
    private Optional<Path> log = Optional.empty();

    @Option(
            names = "--strict",
            description = "report also where two generated methods or modes differ in roundings alone")
    private boolean strict;

    @Option(
            names = "--without-processor",
            description = "only compare programs with the oracle, and that with finite differences")
    private boolean withoutProcessor;

    @Option(
            names = "--without",
            split = ",",
            description = "parts of the processor that are left out, as in -Aretrograd.without")
    private Set<String> without = Set.of();

    @Option(names = "--combinations", description = "leave out other parts of the processor for each batch of programs")
    private boolean combinations;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Hunt());
        String names = String.join(
                ", ",
                List.of(Feature.values()).stream()
                        .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        line.getCommandSpec().usageMessage().footer(footer(line, names));
        return line;
    }

    private static String[] footer(CommandLine line, String names) {
        List<String> lines =
                new ArrayList<>(List.of(line.getCommandSpec().usageMessage().footer()));
        lines.add("basic, all, " + names);
        return lines.toArray(String[]::new);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        HuntOptions options = options();
        String heading = "features=" + new TreeSet<>(options.features().set()) + " modes="
                + options.check().modes() + " points=" + points + " strict=" + strict
                + (combinations ? " combinations" : "")
                + (without.isEmpty() ? "" : " without=" + new TreeSet<>(without));
        SeedLog seedLog = new SeedLog(log.orElse(output.resolve("seeds.log")), heading);
        Map<Long, Verdict> done = done(seedLog, options);
        if (!done.isEmpty()) {
            err.println(done.size() + " programs are done already, by " + seedLog.file());
        }
        Progress progress = new Progress(err, new FindingFiles(output), seedLog, done.size());
        Tally tally = new Hunter(options, progress, done).hunt();
        spec.commandLine().getOut().println(tally.report());
        return tally.findings() > 0 ? 1 : 0;
    }

    private Map<Long, Verdict> done(SeedLog seedLog, HuntOptions options) {
        try {
            Map<Long, Verdict> done = seedLog.read();
            done.keySet().removeIf(any -> any < options.seed() || any >= options.seed() + options.programs());
            return done;
        } catch (SeedLog.ForeignException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private HuntOptions options() {
        CheckOptions check = CheckOptions.standard()
                .strictly(strict)
                .at(points)
                .without(without)
                .in(withoutProcessor ? new Mode[0] : Mode.values());
        if (!Options.parts().containsAll(without)) {
            throw new ParameterException(spec.commandLine(), "--without: there are " + Options.parts());
        }
        if (programs < 0 || threads < 1 || points < 1 || seconds < 0 || shrunk < 0) {
            throw new ParameterException(spec.commandLine(), "a number is too small");
        }
        return new HuntOptions(
                seed,
                programs,
                parsed(),
                threads,
                Duration.ofSeconds(seconds),
                check,
                combinations,
                shrunk,
                Duration.ofSeconds(patience));
    }

    private Features parsed() {
        try {
            // without the processor nothing is generated that could be called
            Features all = Features.parse(features);
            return withoutProcessor ? all.without(Feature.SECOND_ORDER) : all;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
