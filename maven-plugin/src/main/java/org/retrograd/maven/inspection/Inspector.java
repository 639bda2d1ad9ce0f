package org.retrograd.maven.inspection;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.retrograd.maven.bytecode.ClassFiles;
import org.retrograd.maven.bytecode.MethodCode;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.source.GeneratedLine;
import org.retrograd.maven.source.GeneratedMethod;
import org.retrograd.maven.source.GeneratedMethods;
import org.retrograd.maven.source.GeneratedSources;
import org.retrograd.maven.source.JavaFile;
import org.retrograd.maven.source.JavaFiles;
import org.retrograd.maven.source.MethodSpan;
import org.retrograd.maven.source.Signature;

/** Puts together what is known of each method from which derivatives were generated. */
public final class Inspector {

    private final Map<String, List<Found>> sources = new LinkedHashMap<>();
    private final List<JavaFile> generated = new ArrayList<>();
    private final ClassFiles classes;

    /**
     * Reads sources.
     *
     * @param roots the folders of sources, written and generated; need not exist
     * @param classes the folder of class files; need not exist
     * @param encoding the encoding of the sources
     * @throws IOException if a file cannot be read
     */
    public Inspector(List<Path> roots, Path classes, Charset encoding) throws IOException {
        this.classes = new ClassFiles(classes);
        JavaFiles files = new JavaFiles(encoding);
        Map<String, Path> places = new HashMap<>();
        for (Path root : roots) {
            for (JavaFile file : files.under(root, text -> true)) {
                if (file.name().endsWith("_Adjoint.java") && file.madeFrom().isPresent()) {
                    add(file, root, places);
                } else if (file.madeFrom().isEmpty()) {
                    file.methods()
                            .forEach(method -> sources.computeIfAbsent(
                                            nameOf(method.signature()), name -> new ArrayList<>())
                                    .add(new Found(file, method)));
                }
            }
        }
        generated.sort(Comparator.comparing(JavaFile::name));
    }

    /** Adds a generated file, unless it is the same as one of another folder. */
    private void add(JavaFile file, Path root, Map<String, Path> places) throws IOException {
        Path other = places.putIfAbsent(file.name(), root);
        if (other == null) {
            generated.add(file);
        } else if (generated.stream()
                .noneMatch(known ->
                        known.name().equals(file.name()) && known.lines().equals(file.lines()))) {
            throw GeneratedSources.twice(file.name(), other, root);
        }
    }

    /**
     * All methods, by class and in the order in which their derivatives stand there.
     *
     * @throws IOException if a class file cannot be read
     */
    public List<InspectedMethod> methods() throws IOException {
        List<InspectedMethod> methods = new ArrayList<>();
        for (JavaFile file : generated) {
            Map<Signature, List<GeneratedMethod>> byPrimal = new LinkedHashMap<>();
            for (GeneratedMethod method : GeneratedMethods.of(file)) {
                method.primal()
                        .ifPresent(primal -> byPrimal.computeIfAbsent(primal, key -> new ArrayList<>())
                                .add(method));
            }
            for (Map.Entry<Signature, List<GeneratedMethod>> entry : byPrimal.entrySet()) {
                methods.add(inspected(file, entry.getKey(), entry.getValue()));
            }
        }
        return methods;
    }

    private InspectedMethod inspected(JavaFile file, Signature primal, List<GeneratedMethod> generatedMethods)
            throws IOException {
        List<Derivative> derivatives = new ArrayList<>();
        for (GeneratedMethod method : generatedMethods) {
            derivatives.add(derivative(file, method));
        }
        Optional<Found> found = find(primal);
        Optional<MethodCode> code = classes.find(primal);
        Optional<Counts> counts = code.isPresent() ? Optional.of(classes.total(code.get())) : Optional.empty();
        return new InspectedMethod(
                primal,
                found.map(place -> place.span().annotations().contains("Differentiable"))
                        .orElse(false),
                found.map(place -> excerpt(place, generatedMethods)),
                counts,
                found.map(place -> place.span().estimate()),
                derivatives);
    }

    private Derivative derivative(JavaFile file, GeneratedMethod method) throws IOException {
        String className = file.name().substring(0, file.name().length() - ".java".length());
        Optional<MethodCode> code = Optional.empty();
        for (MethodCode candidate : classes.methods(className)) {
            boolean isSame = candidate.name().equals(method.name());
            if (isSame && (code.isEmpty() || isAt(candidate, method))) {
                code = Optional.of(candidate);
            }
        }
        Optional<Counts> counts = code.isPresent() ? Optional.of(classes.total(code.get())) : Optional.empty();
        return new Derivative(file.name(), method, KeptValue.of(method), code, counts);
    }

    /** Of overloads, the one whose first instruction comes from a line of the method. */
    private static boolean isAt(MethodCode code, GeneratedMethod method) {
        return code.firstLine() >= method.firstLine() && code.firstLine() <= method.lastLine();
    }

    private record Found(JavaFile file, MethodSpan span) {}

    private Optional<Found> find(Signature primal) {
        List<Found> named = sources.getOrDefault(nameOf(primal), List.of());
        return primal.among(named, found -> found.span().signature().parameters());
    }

    private static String nameOf(Signature signature) {
        return signature.owner() + "#" + signature.name();
    }

    /** The method, and whatever else of its file generated lines come from. */
    private static SourceExcerpt excerpt(Found place, List<GeneratedMethod> derivatives) {
        Set<Integer> numbers = new TreeSet<>();
        add(place.span(), numbers);
        for (GeneratedMethod derivative : derivatives) {
            for (GeneratedLine line : derivative.lines()) {
                line.source().ifPresent(number -> place.file().methodAt(number).ifPresent(span -> add(span, numbers)));
            }
        }
        return new SourceExcerpt(
                place.file().name(),
                numbers.stream()
                        .map(number ->
                                new SourceExcerpt.Line(number, place.file().line(number)))
                        .toList());
    }

    private static void add(MethodSpan span, Set<Integer> numbers) {
        IntStream.rangeClosed(span.firstLine(), span.lastLine()).forEach(numbers::add);
    }
}
