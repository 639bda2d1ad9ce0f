package org.retrograd.maven.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class file, read.
 *
 * @param reader what has read it
 * @param node what stands in it
 */
public record ClassFile(ClassReader reader, ClassNode node) {

    /**
     * Reads a file.
     *
     * @param flags what is left out, as in {@link ClassReader}
     * @throws IOException if it cannot be read, or is no class file of a version that is known
     */
    public static ClassFile read(Path file, int flags) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            ClassReader reader = new ClassReader(bytes);
            ClassNode node = new ClassNode();
            reader.accept(node, flags);
            return new ClassFile(reader, node);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(
                    file + " cannot be read: it is damaged, or of a newer version of Java than Retrograd knows (" + e
                            + "). Compile it again: mvn clean",
                    e);
        }
    }
}
