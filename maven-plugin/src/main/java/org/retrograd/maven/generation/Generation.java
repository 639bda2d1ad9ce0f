package org.retrograd.maven.generation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.retrograd.maven.output.FileTree;
import org.retrograd.maven.output.OutputFolder;

/** One run of the annotation processor over the sources of a module. */
public final class Generation {

    /** Stands in every class that the processor writes. */
    private static final String MARK = "@javax.annotation.processing.Generated(\"org.retrograd.processor\")";

    private static final String STAMP = ".retrograd";

    private final List<Path> roots;
    private final List<Path> classPath;
    private final List<Path> processors;
    private final List<String> options;
    private final Charset encoding;
    private final OutputFolder output;

    /**
     * A run.
     *
     * @param roots the folders of sources; need not exist
     * @param classPath what the sources need
     * @param processors the jars of the processors
     * @param options further options of javac
     * @param encoding the encoding of the sources
     * @param output the folder for generated sources
     */
    public Generation(
            List<Path> roots,
            List<Path> classPath,
            List<Path> processors,
            List<String> options,
            Charset encoding,
            Path output) {
        this.roots = List.copyOf(roots);
        this.classPath = List.copyOf(classPath);
        this.processors = List.copyOf(processors);
        this.options = List.copyOf(options);
        this.encoding = encoding;
        this.output = new OutputFolder(output, encoding);
    }

    /**
     * What came of it.
     *
     * @param isUpToDate whether nothing had changed since the last run, so that nothing was done
     * @param generated the number of generated sources
     * @param written how many of these were new or different
     * @param warnings what the compiler warns of
     * @param errors what it refuses
     */
    public record Outcome(boolean isUpToDate, int generated, int written, List<String> warnings, List<String> errors) {

        /** Copies the lists. */
        public Outcome {
            warnings = List.copyOf(warnings);
            errors = List.copyOf(errors);
        }
    }

    /**
     * Runs the processors, unless nothing has changed since they ran last.
     *
     * @throws IOException if a file cannot be read or written, or if there is no compiler
     */
    public Outcome run() throws IOException {
        List<Path> sources = sources();
        List<Path> paths =
                Stream.concat(classPath.stream(), processors.stream()).toList();
        String fingerprint = Fingerprint.of(sources, paths, options);
        Optional<String> last = output.read(STAMP);
        if (last.isPresent() && last.get().equals(stamp(fingerprint))) {
            return new Outcome(true, 0, 0, List.of(), List.of());
        }
        if (sources.isEmpty()) {
            return new Outcome(false, 0, 0, List.of(), List.of());
        }
        output.delete(STAMP);
        return generate(sources, fingerprint);
    }

    private Outcome generate(List<Path> sources, String fingerprint) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("there is no compiler in " + System.getProperty("java.home")
                    + ": run Maven with a JDK, not with a JRE");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, String> generated;
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, encoding);
                MemoryFiles files = new MemoryFiles(standard, encoding)) {
            compiler.getTask(null, files, diagnostics, arguments(), null, standard.getJavaFileObjectsFromPaths(sources))
                    .call();
            generated = files.sources();
        }
        List<String> errors = messages(diagnostics, true);
        int written = errors.isEmpty() ? write(generated, fingerprint) : 0;
        return new Outcome(false, generated.size(), written, messages(diagnostics, false), errors);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-proc:only", "-encoding", encoding.name()));
        arguments.addAll(List.of("-classpath", joined(classPath)));
        arguments.addAll(List.of("-processorpath", joined(processors)));
        arguments.addAll(options);
        return arguments;
    }

    /** Writes what is different, and deletes what is generated no more; what others have written stays. */
    private int write(Map<String, String> generated, String fingerprint) throws IOException {
        int written = 0;
        for (Map.Entry<String, String> entry : generated.entrySet()) {
            written += output.write(entry.getKey(), entry.getValue()) ? 1 : 0;
        }
        for (String old : output.names(name -> name.endsWith(".java") && !generated.containsKey(name))) {
            if (output.read(old).filter(text -> text.contains(MARK)).isPresent()) {
                output.delete(old);
            }
        }
        output.write(STAMP, stamp(fingerprint));
        return written;
    }

    /** Tells what was generated from, and what came of it: a file that was changed or deleted since is written again. */
    private String stamp(String fingerprint) throws IOException {
        return fingerprint + " " + Fingerprint.of(FileTree.files(output.root(), ".java"), List.of(), List.of()) + "\n";
    }

    private List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            sources.addAll(FileTree.files(root, ".java"));
        }
        return sources;
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> diagnostics, boolean areErrors) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> (diagnostic.getKind() == Diagnostic.Kind.ERROR) == areErrors)
                .map(Generation::message)
                .toList();
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getMessage(Locale.ROOT);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
