package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.inspection.Inspector;

/** A module of users' sources in a folder, compiled as Maven would. */
public final class SampleModule {

    private final Path folder;

    /** An empty module. */
    public SampleModule(Path folder) {
        this.folder = folder;
    }

    public Path sources() {
        return folder.resolve("src");
    }

    public Path generated() {
        return folder.resolve("generated");
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    /** The class path of the tests. */
    public static List<Path> testClassPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }

    /** What the classes need. */
    public List<URL> classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(classes().toUri().toURL());
        for (Path element : testClassPath()) {
            urls.add(element.toUri().toURL());
        }
        return urls;
    }

    /** Adds a source of the package {@code shop}. */
    public SampleModule with(String className, String text) throws IOException {
        return withFile(sources(), className, text);
    }

    /** Adds a source that stands for a generated one. */
    public SampleModule withGenerated(String className, String text) throws IOException {
        return withFile(generated(), className, text);
    }

    private SampleModule withFile(Path root, String className, String text) throws IOException {
        Path file = root.resolve("shop/" + className + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Compiles with the processor. */
    public SampleModule compiled() throws IOException {
        return compiled(sources(), List.of("-s", generated().toString()));
    }

    /** Compiles with the processor, which puts derivatives of more bytes of bytecode than given in parts. */
    public SampleModule compiledInParts(int length) throws IOException {
        return compiled(sources(), List.of("-s", generated().toString(), "-Aretrograd.partLength=" + length));
    }

    /** Compiles all there is, without the processor. */
    public SampleModule compiledWithoutProcessor() throws IOException {
        return compiled(folder, List.of("-proc:none"));
    }

    private SampleModule compiled(Path root, List<String> options) throws IOException {
        Files.createDirectories(classes());
        Files.createDirectories(generated());
        List<String> all = new ArrayList<>(List.of("-d", classes().toString(), "-g", "-Xlint:none"));
        all.addAll(options);
        if (Runtime.version().feature() >= 21 && !options.contains("-proc:none")) {
            all.add("-proc:full");
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> paths = Files.walk(root)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            boolean isFine = compiler.getTask(
                            null, files, problems, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!isFine) {
                throw new IllegalStateException(problems.getDiagnostics().toString());
            }
        }
        return this;
    }

    public List<InspectedMethod> inspected() throws IOException {
        return new Inspector(List.of(sources(), generated()), classes(), StandardCharsets.UTF_8).methods();
    }

    /** A module of one class with a loop that keeps a value. */
    public static SampleModule growth(Path folder) throws IOException {
        return new SampleModule(folder).with("Growth", """
                package shop;

                import org.retrograd.CheckGradient;
                import org.retrograd.Differentiable;

                final class Growth {
                    @Differentiable
                    @CheckGradient({"0.1", "0.4", "20"})
                    static double population(double start, double rate, int steps) {
                        double p = start;
                        for (int i = 0; i < steps; i++) {
                            p += rate * p * (1 - p);
                        }
                        if (p < 0) {
                            throw new IllegalStateException("</script><img src=x onerror=alert(1)>");
                        }
                        return p;
                    }
                }
                """).compiled();
    }
}
