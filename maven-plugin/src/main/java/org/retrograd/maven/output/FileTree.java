package org.retrograd.maven.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder and of those below it. The folder may be a symbolic link; no other is followed. */
public final class FileTree {

    private FileTree() {}

    /**
     * The files whose names end so, in order; a folder of such a name is none.
     *
     * @param root the folder; need not exist
     * @param ending the end of their names
     * @throws IOException if a folder cannot be read
     */
    public static List<Path> files(Path root, String ending) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        // A walk that starts at a link ends there.
        Path real = root.toRealPath();
        try (Stream<Path> paths = Files.walk(real)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .map(path -> root.resolve(real.relativize(path)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The name of a file below a folder, with slashes. */
    public static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
