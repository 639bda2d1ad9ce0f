package org.retrograd.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.retrograd.Differentiable;

/** Compiles a class that asks a method with an array as its result for a gradient. */
final class NonScalarGradient {

    /** The class that must not compile. */
    static final String SOURCE = """
            import org.retrograd.Differentiable;

            class Table {
                @Differentiable
                static double[] row(double[][] table, int i) {
                    return table[i];
                }

                static double[][] wrong(double[][] table) {
                    return TableGradients.rowGradient(table, 1);
                }
            }
            """;

    private static final Pattern ID = Pattern.compile("\\[(RG\\d+)]");
    private static final Pattern REMEDY = Pattern.compile("remedy: (call \\S+)");

    private NonScalarGradient() {}

    /** The compiler's first error in a few words: its id and its remedy. */
    static String outcome() {
        return error().map(NonScalarGradient::summary).orElse("it compiles");
    }

    /** The compiler's first error in full. */
    static Optional<String> error() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            return Optional.of("no compiler: run this with a JDK");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path output = temporaryDirectory();
        try {
            task(javac, diagnostics, output).call();
        } finally {
            delete(output);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> "Table.java:" + each.getLineNumber() + ":" + each.getColumnNumber() + ": "
                        + each.getMessage(Locale.ROOT))
                .findFirst();
    }

    private static CompilationTask task(
            JavaCompiler javac, DiagnosticCollector<JavaFileObject> diagnostics, Path output) {
        List<String> options = List.of("-classpath", annotations().toString(), "-d", output.toString());
        CompilationTask task =
                javac.getTask(new StringWriter(), null, diagnostics, options, null, List.of(new Source(SOURCE)));
        task.setProcessors(ServiceLoader.load(Processor.class));
        return task;
    }

    private static String summary(String error) {
        Matcher id = ID.matcher(error);
        Matcher remedy = REMEDY.matcher(error);
        return id.find() && remedy.find() ? id.group(1) + ": " + remedy.group(1) : error;
    }

    /** Where the annotations were loaded from. */
    private static Path annotations() {
        try {
            return Path.of(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("retrograd-tutorial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Table.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
