package org.retrograd.maven.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.retrograd.maven.output.OutputFolder;
import org.retrograd.maven.source.GeneratedSources;

/** The generated sources that were looked at and accepted. They stand in the user's repository. */
public final class Goldens {

    private final OutputFolder accepted;
    private final GeneratedSources generated;
    private final Predicate<String> wanted;

    /**
     * Goldens.
     *
     * @param accepted their folder
     * @param generated the generated sources
     * @param wanted which files are compared, by their names below these folders
     */
    public Goldens(OutputFolder accepted, GeneratedSources generated, Predicate<String> wanted) {
        this.accepted = accepted;
        this.generated = generated;
        this.wanted = wanted;
    }

    /**
     * What differs, by name. The numbers of source lines make no difference.
     *
     * @throws IOException if a file cannot be read
     */
    public List<Change> changes() throws IOException {
        List<Change> changes = new ArrayList<>();
        NavigableSet<String> names = new TreeSet<>(accepted.names(wanted));
        names.addAll(generated.names(wanted));
        for (String name : names) {
            Optional<List<String>> before = accepted.read(name).map(GoldenText::lines);
            Optional<List<String>> now = generated.read(name).map(GoldenText::lines);
            if (!before.equals(now)) {
                Change.Kind kind =
                        before.isEmpty() ? Change.Kind.NEW : now.isEmpty() ? Change.Kind.GONE : Change.Kind.CHANGED;
                changes.add(new Change(kind, name, before.orElse(List.of()), now.orElse(List.of())));
            }
        }
        return changes;
    }

    /**
     * Makes the goldens what is generated now. Only files that differ are touched.
     *
     * @throws IOException if a file cannot be written
     */
    public void accept(List<Change> changes) throws IOException {
        for (Change change : changes) {
            Optional<String> text = generated.read(change.name());
            if (text.isPresent()) {
                accepted.write(change.name(), GoldenText.golden(text.get()));
            } else {
                accepted.delete(change.name());
            }
        }
    }
}
