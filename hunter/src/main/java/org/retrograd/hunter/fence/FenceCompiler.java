package org.retrograd.hunter.fence;

import com.sun.source.util.JavacTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source in memory, with all lints. */
final class FenceCompiler {

    private static final Pattern ID = Pattern.compile("\\[(RG\\d{3})]");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int TRACE = 25;

    private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
    private final PatchedModules modules = new PatchedModules(compiler);
    private final Supplier<List<Processor>> processors;
    private final String classPath;

    FenceCompiler(Supplier<List<Processor>> processors, String classPath) {
        this.processors = processors;
        this.classPath = classPath;
    }

    /** Finds names and types; errors do not matter. */
    Attributed attributed(SourceFile file) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-classpath", classPath));
        options.addAll(PatchedModules.options(file.module()));
        MemoryFiles output = new MemoryFiles(modules.files(file.module()), file.module());
        return Attributed.of(file, (JavacTask)
                compiler.getTask(null, output, ignored -> {}, options, null, List.of(new MemoryFiles.Source(file))));
    }

    /** Compiles with the processors. */
    Compilation compile(SourceFile file) {
        return run(file, processors.get());
    }

    /** Compiles without the processors. */
    Compilation compileAsItIs(SourceFile file) {
        return run(file, List.of());
    }

    private Compilation run(SourceFile file, List<Processor> all) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles output = new MemoryFiles(modules.files(file.module()), file.module());
        JavaCompiler.CompilationTask task = compiler.getTask(
                null, output, diagnostics, options(file, all.isEmpty()), null, List.of(new MemoryFiles.Source(file)));
        if (!all.isEmpty()) {
            task.setProcessors(all);
        }
        boolean succeeded = false;
        Optional<String> failure = Optional.empty();
        try {
            succeeded = Limited.run(LIMIT, task);
        } catch (ExecutionException e) {
            failure = Optional.of(trace(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (Limited.TooLongException e) {
            failure = Optional.of("javac: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<Remark> remarks =
                diagnostics.getDiagnostics().stream().map(FenceCompiler::remark).toList();
        return new Compilation(succeeded, remarks, output.classes(), failure);
    }

    private List<String> options(SourceFile file, boolean isPlain) {
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-path,-options,-classfile,-processing"));
        options.addAll(List.of("-parameters", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000", "-implicit:none"));
        options.addAll(List.of("-Aretrograd.debug=true", "-classpath", classPath));
        options.addAll(PatchedModules.options(file.module()));
        if (isPlain) {
            options.add("-proc:none");
        }
        return options;
    }

    private static Remark remark(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ROOT);
        Matcher id = ID.matcher(text);
        JavaFileObject source = diagnostic.getSource();
        return new Remark(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                id.lookingAt() ? id.group(1) : "",
                text,
                source == null ? "" : source.toUri().getPath().substring(1),
                diagnostic.getLineNumber(),
                diagnostic.getPosition());
    }

    static String trace(Throwable thrown) {
        return Stream.concat(
                        Stream.of(thrown), Stream.of(thrown.getStackTrace()).limit(TRACE))
                .map(String::valueOf)
                .collect(Collectors.joining("\n    at "));
    }
}
