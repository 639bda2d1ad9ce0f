package org.retrograd.examples;

import java.io.File;
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
import java.util.stream.Collectors;
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
import org.retrograd.runtime.Tensor;

/**
 * Compiles a class that asks a method whose result is no scalar for a gradient.
 *
 * @param name the class
 * @param source the class, which must not compile
 */
record NonScalarGradient(String name, String source) {

    /** The result is an array. */
    static final NonScalarGradient OF_ARRAYS = new NonScalarGradient("Table", """
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
            """);

    /** The result is a tensor. */
    static final NonScalarGradient OF_TENSORS = new NonScalarGradient("Squares", """
            import org.retrograd.Differentiable;
            import org.retrograd.runtime.Tensor;

            class Squares {
                @Differentiable
                static Tensor squares(Tensor x) {
                    return x.square();
                }

                static Tensor wrong(Tensor x) {
                    return SquaresGradients.squaresGradient(x);
                }
            }
            """);

    private static final Pattern ID = Pattern.compile("\\[(RG\\d+)]");
    private static final Pattern REMEDY = Pattern.compile("remedy: (call \\S+)");

    /** The compiler's first error in a few words: its id and its remedy. */
    String outcome() {
        return error().map(NonScalarGradient::summary).orElse("it compiles");
    }

    /** The compiler's first error in full. */
    Optional<String> error() {
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
                .map(each -> name + ".java:" + each.getLineNumber() + ":" + each.getColumnNumber() + ": "
                        + each.getMessage(Locale.ROOT))
                .findFirst();
    }

    private CompilationTask task(JavaCompiler javac, DiagnosticCollector<JavaFileObject> diagnostics, Path output) {
        List<String> options = List.of("-classpath", classPath(), "-d", output.toString());
        CompilationTask task =
                javac.getTask(new StringWriter(), null, diagnostics, options, null, List.of(new Source(name, source)));
        task.setProcessors(ServiceLoader.load(Processor.class));
        return task;
    }

    private static String summary(String error) {
        Matcher id = ID.matcher(error);
        Matcher remedy = REMEDY.matcher(error);
        return id.find() && remedy.find() ? id.group(1) + ": " + remedy.group(1) : error;
    }

    /** Where the annotations and the tensors were loaded from. */
    private static String classPath() {
        return Stream.of(Differentiable.class, Tensor.class)
                .map(type -> place(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
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

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
