package org.retrograd.hunter.fence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Where sources are compiled: those of modules, one at a time, in place of what the JDK that runs has in these, since a
 * package of a module can be declared nowhere else.
 */
final class PatchedModules {

    private final JavaCompiler compiler;
    private final Map<Optional<String>, StandardJavaFileManager> managers = new HashMap<>();

    PatchedModules(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** What the compiler reads from. It takes the name of a patched module once alone, so there is one for each. */
    StandardJavaFileManager files(Optional<String> module) {
        return managers.computeIfAbsent(module, this::create);
    }

    private StandardJavaFileManager create(Optional<String> module) {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        module.ifPresent(name -> files.handleOption(
                "--patch-module", List.of(name + "=" + emptyFolder()).iterator()));
        return files;
    }

    /** The sources are in memory, but a patch has to name a folder. */
    private static File emptyFolder() {
        try {
            File folder = Files.createTempDirectory("fence").toFile();
            folder.deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets a module see the annotations, on the class path, and the one on generated classes. Both are then in its
     * signatures although it requires neither, which the lint {@code exports} finds fault with.
     */
    static List<String> options(Optional<String> module) {
        return module.map(name -> List.of(
                        "--add-reads",
                        name + "=ALL-UNNAMED,java.compiler",
                        "--add-modules",
                        "java.compiler",
                        "-Xlint:-exports"))
                .orElse(List.of());
    }
}
