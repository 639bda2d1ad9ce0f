package org.retrograd.maven.verification;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.inspection.InspectedMethod;

/** Checks the derivatives of a module at the points that their methods name. */
public final class Verifier {

    private final Path classes;
    private final URL[] classPath;
    private final boolean requirePoints;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();
    private int points;

    /**
     * A verifier.
     *
     * @param classes the class files of the module
     * @param classPath what they need, themselves included
     * @param requirePoints whether an annotated method without a point is a finding
     */
    public Verifier(Path classes, List<URL> classPath, boolean requirePoints) {
        this.classes = classes;
        this.classPath = classPath.toArray(URL[]::new);
        this.requirePoints = requirePoints;
    }

    /**
     * What came of it.
     *
     * @param points the number of points at which derivatives were compared
     * @param findings what is wrong
     */
    public record Outcome(int points, List<Finding> findings) {

        /** Copies the list. */
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks methods.
     *
     * @throws IOException if a class file cannot be read
     */
    public Outcome check(List<InspectedMethod> methods) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Subjects subjects = new Subjects(loader);
            for (InspectedMethod method : methods) {
                Optional<Path> file = classFile(method.signature().owner());
                if (file.isPresent() && method.isAnnotated()) {
                    check(method, read(file.get()), subjects);
                }
            }
        }
        findings.addAll(ForgottenPoints.of(classes, checked));
        return new Outcome(points, findings);
    }

    private void check(InspectedMethod method, ClassNode owner, Subjects subjects) {
        for (MethodNode node : owner.methods) {
            if (isSame(node, method)) {
                checked.add(owner.name + "." + node.name + node.desc);
                List<SamplePoint> given = SamplePoints.of(node);
                if (given.isEmpty() && requirePoints) {
                    findings.add(new Finding(
                            method.signature().shortName(), "has no @CheckGradient, and each method must have one"));
                }
                for (SamplePoint point : given) {
                    check(method, owner.name.replace('/', '.'), node, point, subjects);
                }
            }
        }
    }

    private void check(
            InspectedMethod method, String className, MethodNode node, SamplePoint point, Subjects subjects) {
        String name = method.signature().shortName();
        try {
            Subject subject = subjects.load(method, className, node);
            PointCheck check = new PointCheck(subject, name, point);
            for (Object[] arguments : arguments(subject, point)) {
                points++;
                check.failure(arguments)
                        .ifPresent(text -> findings.add(new Finding(
                                method.source().map(source -> source.file()).orElse(className),
                                text + "  at the point " + show(arguments, subject) + "\n"
                                        + branches(method, className, node, arguments))));
            }
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(name, "cannot be checked: " + e.getMessage()));
        } catch (RuntimeException | Error e) {
            findings.add(new Finding(name, "failed when it was called: " + e));
        }
    }

    private static List<Object[]> arguments(Subject subject, SamplePoint point) {
        if (!point.supplier().isEmpty()) {
            return Supplied.by(subject.primal().getDeclaringClass(), point.supplier());
        }
        List<Class<?>> types = subject.types();
        if (point.literals().size() != types.size()) {
            throw new IllegalArgumentException("@CheckGradient needs one literal for each of " + subject.names()
                    + ", but has " + point.literals());
        }
        return List.<Object[]>of(IntStream.range(0, types.size())
                .mapToObj(i -> Literals.read(point.literals().get(i), types.get(i)))
                .toArray());
    }

    /** Runs the method once more, with probes in it. */
    private String branches(InspectedMethod method, String className, MethodNode node, Object[] arguments) {
        try (TracingLoader loader = new TracingLoader(classPath, classes)) {
            Subject traced = new Subjects(loader).load(method, className, node);
            BranchProbe.take();
            traced.value(Transfer.to(loader, arguments));
            return BranchText.of(
                    BranchProbe.take(),
                    loader.jumps(),
                    (file, line) -> method.source()
                            .filter(source -> source.file().endsWith(file))
                            .flatMap(source -> source.line(Integer.parseInt(line)))
                            .orElse(""));
        } catch (IOException | RuntimeException | LinkageError e) {
            return "  the branches taken are not known: " + e + "\n";
        }
    }

    private Optional<Path> classFile(String owner) {
        String path = owner.replace('.', '/');
        while (true) {
            Path file = classes.resolve(path + ".class");
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            int last = path.lastIndexOf('/');
            if (last < 0) {
                return Optional.empty();
            }
            path = path.substring(0, last) + "$" + path.substring(last + 1);
        }
    }

    private static ClassNode read(Path file) throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE);
        return node;
    }

    private static boolean isSame(MethodNode node, InspectedMethod method) {
        List<String> types = Arrays.stream(Type.getArgumentTypes(node.desc))
                .map(Type::getClassName)
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .toList();
        return node.name.equals(method.signature().name())
                && types.equals(method.signature().parameters());
    }

    private static String show(Object[] arguments, Subject subject) {
        return IntStream.range(0, arguments.length)
                .mapToObj(i -> subject.names().get(i) + " = " + show(arguments[i]))
                .collect(Collectors.joining(", "));
    }

    private static String show(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        String inside = text.substring(1, text.length() - 1);
        return inside.length() > 120 ? inside.substring(0, 117) + "..." : inside;
    }
}
