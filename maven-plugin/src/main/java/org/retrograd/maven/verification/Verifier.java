package org.retrograd.maven.verification;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.bytecode.ClassFile;
import org.retrograd.maven.bytecode.ClassFiles;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.source.Signature;

/** Checks the derivatives of a module at the points that their methods name. */
public final class Verifier {

    private final Path classes;
    private final List<URL> classPath;
    private final boolean requirePoints;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();
    private final Set<String> uncompiled = new HashSet<>();
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
        this.classPath = List.copyOf(classPath);
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
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Subjects subjects = new Subjects(loader);
            Names names = new Names(methods);
            for (InspectedMethod method : methods) {
                if (method.isAnnotated()) {
                    check(method, names.of(method), subjects);
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        findings.addAll(ForgottenPoints.of(classes, checked));
        return new Outcome(points, findings);
    }

    private void check(InspectedMethod method, String name, Subjects subjects) throws IOException {
        Signature signature = method.signature();
        Optional<Path> file = classFile(signature.owner());
        if (file.isEmpty()) {
            if (uncompiled.add(signature.owner())) {
                findings.add(new Finding(
                        name, "cannot be checked: there is no class file of it below " + classes + ". Compile first"));
            }
            return;
        }
        ClassNode owner = ClassFile.read(file.get(), ClassReader.SKIP_CODE).node();
        List<MethodNode> named = owner.methods.stream()
                .filter(node -> node.name.equals(signature.name()))
                .filter(node -> (node.access & Opcodes.ACC_SYNTHETIC) == 0)
                .toList();
        Optional<MethodNode> node = signature.among(named, candidate -> ClassFiles.typeNames(candidate.desc));
        if (node.isPresent()) {
            check(method, name, owner, node.get(), subjects);
        } else if (!signature.isConstructor()) {
            findings.add(new Finding(
                    name,
                    "cannot be checked: it is not in " + file.get() + ", which is of an earlier build. Compile again"));
        }
    }

    private void check(InspectedMethod method, String name, ClassNode owner, MethodNode node, Subjects subjects) {
        checked.add(owner.name + "." + node.name + node.desc);
        List<SamplePoint> given = SamplePoints.of(node);
        if (given.isEmpty() && requirePoints) {
            findings.add(new Finding(name, "has no @CheckGradient, and each method must have one"));
        }
        if (!given.isEmpty()) {
            Outcome outcome = new MethodCheck(method, name, owner.name.replace('/', '.'), node)
                    .run(given, subjects, new Branches(classPath, classes));
            points += outcome.points();
            findings.addAll(outcome.findings());
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
}
