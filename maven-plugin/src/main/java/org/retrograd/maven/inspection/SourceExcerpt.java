package org.retrograd.maven.inspection;

import java.util.List;
import java.util.Optional;

/**
 * The lines of a source file that a method's derivatives come from.
 *
 * @param file the file, by its path below the source folder
 * @param lines the lines, ascending
 */
public record SourceExcerpt(String file, List<Line> lines) {

    /** Copies the list. */
    public SourceExcerpt {
        lines = List.copyOf(lines);
    }

    /** The text of a line, if it is one of these. */
    public Optional<String> line(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .map(Line::text)
                .findFirst();
    }

    /** A line and its number. */
    public record Line(int number, String text) {}
}
