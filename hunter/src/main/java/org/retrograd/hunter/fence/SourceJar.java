package org.retrograd.hunter.fence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sources in a jar or zip. */
final class SourceJar {

    private SourceJar() {}

    /** All that hold classes, by path. */
    static List<SourceFile> read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<SourceFile> files = new ArrayList<>();
            for (ZipEntry entry : zip.stream().filter(SourceJar::holdsClass).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                files.add(new SourceFile(entry.getName(), text, module(zip, entry.getName())));
            }
            files.sort(Comparator.comparing(SourceFile::path));
            return List.copyOf(files);
        }
    }

    /** The first name of the path, if a module is declared there. */
    private static Optional<String> module(ZipFile zip, String path) {
        int end = path.indexOf('/');
        return Optional.of(path.substring(0, Math.max(end, 0)))
                .filter(name -> !name.isEmpty() && zip.getEntry(name + "/module-info.java") != null);
    }

    private static boolean holdsClass(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(".java") && !name.endsWith("-info.java");
    }
}
