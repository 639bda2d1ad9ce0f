package org.retrograd.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A run of javac into a folder, whose classes the next run may have on its path.
 *
 * @param out where classes go
 * @param options beside those for folders and warnings
 * @param path folders and jars with classes; not asked if the options name a module path
 */
public record Javac(Path out, List<String> options, List<Path> path) {

    public static Javac into(Path out, Path... path) {
        return new Javac(out, List.of(), List.of(path));
    }

    Javac with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Javac(out, all, path);
    }

    /** Where generated sources go, apart from the classes, so that nobody who has these on the path finds them. */
    public Path sources() {
        return out.resolveSibling(out.getFileName() + "-sources");
    }

    /** Compiles with the processor; what javac and the processor say, a line each. */
    public List<String> compile(List<JavaFileObject> sources) throws IOException {
        return compile(sources, List.of(new RetrogradProcessor(), new UnclaimedAnnotations()));
    }

    List<String> compile(List<JavaFileObject> sources, List<? extends Processor> processors) throws IOException {
        Files.createDirectories(sources());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, options(processors.isEmpty()), null, sources);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(Javac::show)
                .toList();
    }

    private List<String> options(boolean isPlain) {
        List<String> all = new ArrayList<>(List.of(
                options.contains("-Xlint:none") ? "-nowarn" : "-Xlint:all,-path,-options,-classfile,-processing",
                isPlain ? "-proc:none" : "-implicit:none",
                "-s",
                sources().toString(),
                "-d",
                out.toString()));
        if (!options.contains("--module-path")) {
            String places = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            all.addAll(List.of("-classpath", System.getProperty("java.class.path") + File.pathSeparator + places));
        }
        all.addAll(options);
        return all;
    }

    private static String show(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return place.substring(place.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber() + " "
                + diagnostic.getMessage(Locale.ROOT).replace('\n', '|');
    }
}
