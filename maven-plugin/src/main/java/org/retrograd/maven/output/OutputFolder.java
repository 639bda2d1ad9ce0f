package org.retrograd.maven.output;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A folder of text files that nothing leads out of: neither a name with dots in it nor a symbolic link. */
public final class OutputFolder {

    private final Path root;
    private final Charset encoding;

    /**
     * A folder.
     *
     * @param root the folder; need not exist, and may be a link itself
     * @param encoding the encoding of its files
     */
    public OutputFolder(Path root, Charset encoding) {
        this.root = root.toAbsolutePath().normalize();
        this.encoding = encoding;
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /**
     * The names of the files below the folder, with slashes.
     *
     * @param wanted which names
     * @throws IOException if it cannot be read
     */
    public NavigableSet<String> names(Predicate<String> wanted) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        for (Path file : FileTree.files(root, "")) {
            String name = FileTree.name(root, file);
            if (wanted.test(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The text of a file, if it is there. What is no text in the encoding is replaced, so that it differs from any that is.
     *
     * @throws IOException if it cannot be read, or if the name leads out of the folder
     */
    public Optional<String> read(String name) throws IOException {
        Path file = resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(new String(Files.readAllBytes(file), encoding))
                : Optional.empty();
    }

    /**
     * Writes a file, unless it has that text already.
     *
     * @throws IOException if it cannot be written, or if the name leads out of the folder
     * @return whether it was written
     */
    public boolean write(String name, String text) throws IOException {
        return OutputFile.write(resolve(name), text.getBytes(encoding));
    }

    /**
     * Deletes a file.
     *
     * @throws IOException if it cannot be deleted, or if the name leads out of the folder
     */
    public void delete(String name) throws IOException {
        Files.deleteIfExists(resolve(name));
    }

    /** The place of a file below the folder. */
    private Path resolve(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IOException("the name " + name + " leads out of " + root);
        }
        for (Path part = file; part != null && !part.equals(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new IOException(part + " is a symbolic link, and may lead out of " + root);
            }
        }
        return file;
    }
}
