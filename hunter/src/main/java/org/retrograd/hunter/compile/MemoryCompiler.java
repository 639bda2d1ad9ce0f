package org.retrograd.hunter.compile;

import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hipparchus.analysis.differentiation.Gradient;
import org.retrograd.Differentiable;
import org.retrograd.hunter.oracle.Oracle;

/**
 * Compiles classes in one run of javac, with all lints. A class that draws complaints is taken out and the others are
 * compiled again, until none is left that does. Not for several threads.
 */
public final class MemoryCompiler {

    private static final Pattern FILE = Pattern.compile("/hunt/(\\w+)\\.java");

    /** The end of the names of generated classes, for records inside of a class too. */
    private static final Pattern GENERATED = Pattern.compile("(_[A-Z][a-z]+)?(Gradients|_Adjoint|_Programs)$");

    private static final int TRACE = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final Supplier<List<Processor>> processors;
    private final String classPath = Stream.of(Differentiable.class, Gradient.class, Oracle.class)
            .map(MemoryCompiler::home)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));

    /** A compiler that runs processors, new ones each time. */
    public MemoryCompiler(Supplier<List<Processor>> processors) {
        this.processors = processors;
    }

    private static String home(Class<?> type) {
        try {
            return new File(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles sources, given by the simple names of their classes, in the package {@code hunt}. */
    public Compiled compile(Map<String, String> sources, List<String> options) {
        Map<String, String> rest = new HashMap<>(sources);
        Map<String, List<Complaint>> complaints = new HashMap<>();
        while (!rest.isEmpty()) {
            Run run = new Run(rest, options);
            run.execute();
            if (run.isUnclear()) {
                return new Compiled(Map.of(), Map.of(), complaints).and(halves(rest, options, run));
            }
            if (run.complaints.isEmpty()) {
                return new Compiled(run.output.classes(), run.output.sources(), complaints);
            }
            complaints.putAll(run.complaints);
            rest.keySet().removeAll(run.complaints.keySet());
        }
        return new Compiled(Map.of(), Map.of(), complaints);
    }

    /** Something failed, and nothing says which class is to blame. */
    private Compiled halves(Map<String, String> sources, List<String> options, Run run) {
        List<String> names = sources.keySet().stream().sorted().toList();
        if (names.size() == 1) {
            Complaint crash = new Complaint(Complaint.Kind.CRASH, run.failure());
            return new Compiled(Map.of(), Map.of(), Map.of(names.get(0), List.of(crash)));
        }
        Compiled all = Compiled.NOTHING;
        int middle = names.size() / 2;
        for (List<String> part : List.of(names.subList(0, middle), names.subList(middle, names.size()))) {
            Map<String, String> chosen =
                    part.stream().collect(Collectors.toMap(name -> name, name -> sources.getOrDefault(name, "")));
            all = all.and(compile(chosen, options));
        }
        return all;
    }

    /** One run of javac. */
    private final class Run {

        private final Map<String, String> sources;
        private final List<String> options = new ArrayList<>();
        private final MemoryFiles output = new MemoryFiles(files);
        private final StringWriter messages = new StringWriter();
        private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        private final Map<String, List<Complaint>> complaints = new HashMap<>();
        private final List<String> unclear = new ArrayList<>();
        private boolean succeeded;

        Run(Map<String, String> sources, List<String> options) {
            this.sources = sources;
            this.options.addAll(List.of("-Xlint:all,-path,-options,-classfile", "-parameters", "-Xmaxerrs", "1000"));
            this.options.addAll(List.of("-Xmaxwarns", "1000", "-classpath", classPath));
            this.options.addAll(options);
        }

        @SuppressWarnings("CatchingUnchecked") // a processor that throws is what we are looking for
        void execute() {
            List<MemoryFiles.Source> units = sources.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new MemoryFiles.Source("hunt." + entry.getKey(), entry.getValue()))
                    .toList();
            try {
                JavaCompiler.CompilationTask task =
                        compiler.getTask(messages, output, diagnostics, options, null, units);
                if (!options.contains("-proc:none")) {
                    task.setProcessors(processors.get());
                }
                succeeded = Deadline.run(LIMIT, task::call);
            } catch (RuntimeException | Error e) {
                unclear.add(
                        Stream.concat(Stream.of(e), Stream.of(e.getStackTrace()).limit(TRACE))
                                .map(String::valueOf)
                                .collect(Collectors.joining("\n")));
            }
            diagnostics.getDiagnostics().forEach(this::sort);
        }

        private void sort(Diagnostic<? extends JavaFileObject> diagnostic) {
            String text = diagnostic.getMessage(Locale.ROOT);
            String id = Complaint.id(text).orElse("");
            boolean isRemark =
                    diagnostic.getKind() == Diagnostic.Kind.NOTE || id.startsWith("RG3") || id.equals("RG503");
            if (isRemark) {
                return;
            }
            String file = fileName(diagnostic);
            Optional<String> owner = owner(file);
            if (owner.isEmpty()) {
                unclear.add(text);
                return;
            }
            String where = file + ", line " + diagnostic.getLineNumber() + ": " + text;
            Complaint.Kind kind = kind(id, !file.equals(owner.get()));
            complaints.computeIfAbsent(owner.get(), any -> new ArrayList<>()).add(new Complaint(kind, where));
        }

        private static String fileName(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            Matcher name = FILE.matcher(source == null ? "" : source.toUri().getPath());
            return name.find() ? name.group(1) : "";
        }

        /** The class given to us that a file is, or was generated for. */
        private Optional<String> owner(String file) {
            return Stream.of(file, GENERATED.matcher(file).replaceFirst(""))
                    .filter(sources::containsKey)
                    .findFirst();
        }

        private static Complaint.Kind kind(String id, boolean isGenerated) {
            if (id.startsWith("RG9")) {
                return Complaint.Kind.CRASH;
            }
            if (isGenerated) {
                return Complaint.Kind.GENERATED;
            }
            return id.isEmpty() || id.equals("RG404") ? Complaint.Kind.PROGRAM : Complaint.Kind.REFUSED;
        }

        boolean isUnclear() {
            return complaints.isEmpty() && (!unclear.isEmpty() || !succeeded);
        }

        String failure() {
            return String.join("\n", unclear) + messages;
        }
    }

    /** The source that was generated for a class, if there is any. */
    public static Optional<String> generated(Compiled compiled, String className) {
        return Optional.ofNullable(compiled.sources().get("hunt." + className + "_Adjoint"));
    }
}
