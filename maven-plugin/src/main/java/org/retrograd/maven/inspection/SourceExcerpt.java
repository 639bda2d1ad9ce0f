package org.retrograd.maven.inspection;

import java.util.List;

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

    /** A line and its number. */
    public record Line(int number, String text) {}
}
