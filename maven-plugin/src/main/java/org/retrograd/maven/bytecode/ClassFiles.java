package org.retrograd.maven.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;
import org.retrograd.maven.source.Signature;

/** The class files of a folder, read when they are asked for. Not for several threads at once. */
public final class ClassFiles {

    private final Path root;
    private final Map<String, Map<String, MethodCode>> classes = new HashMap<>();
    private final Map<String, Counts> totals = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /**
     * The class files below a folder.
     *
     * @param root the folder; need not exist
     */
    public ClassFiles(Path root) {
        this.root = root;
    }

    /**
     * The methods of a class in the order of the class file; none if there is no such file.
     *
     * @param internalName the name of the class, with slashes
     * @throws IOException if the file cannot be read
     */
    public List<MethodCode> methods(String internalName) throws IOException {
        return List.copyOf(load(internalName).values());
    }

    /**
     * Finds a method.
     *
     * @throws IOException if a file cannot be read
     */
    public Optional<MethodCode> find(Signature signature) throws IOException {
        String path = signature.owner().replace('.', '/');
        while (!Files.exists(file(path)) && path.contains("/")) {
            int last = path.lastIndexOf('/');
            path = path.substring(0, last) + "$" + path.substring(last + 1);
        }
        List<MethodCode> named = methods(path).stream()
                .filter(method -> method.name().equals(signature.name()))
                .toList();
        return signature.among(named, method -> typeNames(method.descriptor()));
    }

    /** The types of parameters, with their packages. */
    public static List<String> typeNames(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .toList();
    }

    /**
     * What a method does together with the methods that it calls, as far as these have class files here. Of a recursion the
     * first round counts.
     *
     * @throws IOException if a file cannot be read
     */
    public Counts total(MethodCode method) throws IOException {
        Counts known = totals.get(method.key());
        if (known != null) {
            return known;
        }
        running.add(method.key());
        Counts sum = method.counts();
        for (MethodCode.Call call : method.calls()) {
            sum = sum.plus(cost(call).inside(call.depth()));
        }
        running.remove(method.key());
        totals.put(method.key(), sum);
        return sum;
    }

    /** Whether a class, given with dots, is a record that has a class file here. */
    public boolean isRecord(String className) {
        Path file = file(className.replace('.', '/'));
        try {
            return Files.exists(file)
                    && "java/lang/Record"
                            .equals(ClassFile.read(file, ClassReader.SKIP_CODE).node().superName);
        } catch (IOException e) {
            return false;
        }
    }

    private Counts cost(MethodCode.Call call) throws IOException {
        String target = call.target();
        String owner = target.substring(0, target.indexOf('.'));
        MethodCode callee = load(owner).get(target);
        if (callee == null) {
            return owner.startsWith("java/") || target.contains(".<init>")
                    ? Counts.NONE
                    : Counts.one(Operation.OTHER_CALL, 0);
        }
        return running.contains(target) ? Counts.NONE : total(callee);
    }

    private Map<String, MethodCode> load(String internalName) throws IOException {
        Map<String, MethodCode> known = classes.get(internalName);
        if (known == null) {
            known = read(file(internalName));
            classes.put(internalName, known);
        }
        return known;
    }

    private Path file(String internalName) {
        return root.resolve(internalName + ".class");
    }

    private static Map<String, MethodCode> read(Path file) throws IOException {
        Map<String, MethodCode> methods = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return methods;
        }
        ClassFile read = ClassFile.read(file, ClassReader.SKIP_FRAMES);
        Map<String, Integer> sizes = CodeSizes.of(read.reader());
        for (MethodNode method : read.node().methods) {
            MethodCode code = CodeReader.read(read.node(), method, sizes.getOrDefault(method.name + method.desc, 0));
            methods.put(code.key(), code);
        }
        return methods;
    }
}
