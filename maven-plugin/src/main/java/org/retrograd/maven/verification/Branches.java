package org.retrograd.maven.verification;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.inspection.InspectedMethod;

/** Finds out which branches a method takes, by running it once more with probes in it. */
final class Branches {

    private final List<URL> classPath;
    private final Path classes;

    Branches(List<URL> classPath, Path classes) {
        this.classPath = List.copyOf(classPath);
        this.classes = classes;
    }

    /** Lines of text for a report. */
    String taken(InspectedMethod method, String className, MethodNode node, Object[] arguments) {
        try (TracingLoader loader = new TracingLoader(classPath.toArray(URL[]::new), classes)) {
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
        } catch (IOException | RuntimeException | Error e) {
            return "  the branches taken are not known: " + CalledCodeFailure.show(e) + "\n";
        }
    }
}
