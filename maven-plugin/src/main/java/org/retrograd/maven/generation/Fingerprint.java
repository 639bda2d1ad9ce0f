package org.retrograd.maven.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.retrograd.maven.output.FileTree;

/** A text that changes when anything does that generated sources depend on. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** Takes sources by their bytes, and jars and class files by size and time. */
    static String of(List<Path> sources, List<Path> paths, List<String> options) throws IOException {
        try {
            Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            for (Path source : sources) {
                fingerprint.add(source.toString());
                fingerprint.digest.update(Files.readAllBytes(source));
            }
            for (Path path : paths) {
                fingerprint.addStamps(path);
            }
            fingerprint.add(String.join("\n", options));
            fingerprint.add(System.getProperty("java.version"));
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void addStamps(Path path) throws IOException {
        for (Path file : Files.isRegularFile(path) ? List.of(path) : FileTree.files(path, "")) {
            add(file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis());
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
