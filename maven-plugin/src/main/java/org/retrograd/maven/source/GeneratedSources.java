package org.retrograd.maven.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.retrograd.maven.output.OutputFolder;

/** Generated sources, whichever of several folders they were written into. */
public final class GeneratedSources {

    private final List<OutputFolder> folders;

    /**
     * Generated sources.
     *
     * @param folders where they may be; need not exist
     * @param encoding their encoding
     */
    public GeneratedSources(List<Path> folders, Charset encoding) {
        this.folders = folders.stream()
                .map(folder -> new OutputFolder(folder, encoding))
                .toList();
    }

    /**
     * Their names below their folders, with slashes.
     *
     * @param wanted which names
     * @throws IOException if a folder cannot be read
     */
    public NavigableSet<String> names(Predicate<String> wanted) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        for (OutputFolder folder : folders) {
            names.addAll(folder.names(wanted));
        }
        return names;
    }

    /**
     * The text of one, if it is there.
     *
     * @throws IOException if it cannot be read, or if it stands in several folders and is not the same
     */
    public Optional<String> read(String name) throws IOException {
        Optional<String> first = Optional.empty();
        Path place = Path.of(name);
        for (OutputFolder folder : folders) {
            Optional<String> text = folder.read(name);
            if (first.isPresent() && text.isPresent() && !first.equals(text)) {
                throw twice(name, place, folder.root());
            }
            if (first.isEmpty() && text.isPresent()) {
                first = text;
                place = folder.root();
            }
        }
        return first;
    }

    /** What is wrong where two folders disagree: one was left behind by an earlier build, and nobody can tell which. */
    public static IOException twice(String name, Path one, Path other) {
        return new IOException(
                name + " stands both in " + one + " and in " + other
                        + ", and they differ: one of them is of an earlier build. Delete both folders and compile again: mvn clean");
    }
}
