package org.retrograd.maven.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.bytecode.ClassFile;
import org.retrograd.maven.output.FileTree;

/** Finds points that nothing was checked at, so that no check is left out in silence. */
final class ForgottenPoints {

    private ForgottenPoints() {}

    /**
     * What was forgotten.
     *
     * @param checked the methods that were checked: class, dot, name, descriptor
     */
    static List<Finding> of(Path classes, Set<String> checked) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : FileTree.files(classes, ".class")) {
            ClassNode node = ClassFile.read(file, ClassReader.SKIP_CODE).node();
            for (MethodNode method : node.methods) {
                boolean isChecked = checked.contains(node.name + "." + method.name + method.desc);
                if (!isChecked && !SamplePoints.of(method).isEmpty()) {
                    findings.add(new Finding(
                            node.name.replace('/', '.') + "." + method.name,
                            "has @CheckGradient, but no derivative was generated for it. Is it @Differentiable, and did"
                                    + " the processor run?"));
                }
            }
        }
        return findings;
    }
}
