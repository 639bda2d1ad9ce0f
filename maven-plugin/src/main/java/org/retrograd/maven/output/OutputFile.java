package org.retrograd.maven.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files that are written when their content changes, and left alone otherwise. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @throws IOException if it cannot be written
     * @return whether the file was written
     */
    public static boolean write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean write(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    file + " is a folder, where a file of that name is to be written. Move the folder away");
        }
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        createFolderOf(file.toAbsolutePath());
        Files.write(file, bytes);
        return true;
    }

    private static void createFolderOf(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    e.getFile() + " is a file, or a link that leads nowhere, where a folder is to be. Move it away", e);
        }
    }
}
