package org.retrograd.hunter.fence;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retrograd.hunter.fence.FenceOptions.Mode;
import org.retrograd.hunter.fence.Tally.Tried;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code fence}. */
@Command(
        name = "fence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Annotates every method of a library, and looks at how the processor answers: with code that compiles and "
                    + "whose gradients agree with finite differences, or with an id.",
            "Exit status: 0 nothing found, 1 something found, 2 wrong usage."
        },
        footer = {
            "",
            "For example, after",
            "  mvn -q dependency:get -Dartifact=org.apache.commons:commons-math3:3.6.1:jar:sources",
            "  mvn -q dependency:get -Dartifact=org.apache.commons:commons-math3:3.6.1",
            "with the jars from ~/.m2/repository/org/apache/commons/commons-math3/3.6.1.",
            "",
            "Sources under the name of a module that the zip declares, as in lib/src.zip of the JDK that runs this, are "
                    + "compiled in that module. Their gradients are not run."
        })
final class Fence implements Callable<Integer> {

    private static final int LONGEST = 300;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--sources", required = true, description = "jar or zip with the sources")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path sources;

    @Option(names = "--classpath", description = "the library and what it needs, compiled")
    private String classPath = "";

    @Option(names = "--limit", description = "how many files at most (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--only", description = "part of the paths of the files to try (default: all)")
    private String only = "";

    @Option(names = "--sample-points", description = "points for each gradient (default: ${DEFAULT-VALUE})")
    private int points = 3;

    @Option(
            names = "--mode",
            description = "plain: methods as they are; widen: static and package-private where that compiles; "
                    + "mend: copies that hold less of what is not accepted (default: ${DEFAULT-VALUE})")
    private Mode mode = Mode.PLAIN;

    @Option(names = "--report", description = "file for the report, as Markdown")
    private @Nullable Path report;

    @Option(names = "--keep", description = "folder for the sources with findings, as they were compiled")
    private @Nullable Path kept;

    private int done;

    public static void main(String[] arguments) {
        int status = commandLine().execute(arguments);
        Runtime.getRuntime().halt(status); // code of others may still be running
    }

    static CommandLine commandLine() {
        return new CommandLine(new Fence()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || points < 0) {
            throw new ParameterException(spec.commandLine(), "a number is too small");
        }
        for (Path path : paths()) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "there is no " + path);
            }
        }
        Tally tally = new FenceHunter(new FenceOptions(sources, classPaths(), only, limit, points, mode))
                .hunt(this::progress);
        String text = ReportText.of(tally);
        Optional<Path> target = Optional.ofNullable(report);
        if (target.isPresent()) {
            Files.writeString(target.get(), text);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
        return tally.findings().isEmpty() ? 0 : 1;
    }

    private List<Path> classPaths() {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .toList();
    }

    private List<Path> paths() {
        return Stream.concat(Stream.of(sources), classPaths().stream()).toList();
    }

    private void progress(Tried tried) {
        PrintWriter err = spec.commandLine().getErr();
        if (!tried.findings().isEmpty()) {
            Optional.ofNullable(kept).ifPresent(folder -> keep(folder, tried));
        }
        done++;
        long accepted = tried.file().answers().values().stream()
                .filter(Answer.Accepted.class::isInstance)
                .count();
        err.println(done + " " + tried.file().outline().file().path() + ": "
                + (tried.file().compiles()
                        ? accepted + " of " + tried.file().answers().size() + " accepted"
                        : "does not compile by itself"));
        for (Finding finding : tried.findings()) {
            String text = finding.text().length() <= LONGEST
                    ? finding.text()
                    : finding.text().substring(0, LONGEST) + "...";
            err.println("  " + finding.kind() + " at " + finding.place() + ": " + text);
        }
        err.flush();
    }

    private static void keep(Path folder, Tried tried) {
        SourceFile file = tried.file().outline().file();
        try {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
