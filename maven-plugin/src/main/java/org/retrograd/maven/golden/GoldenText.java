package org.retrograd.maven.golden;

import java.util.List;
import java.util.regex.Pattern;

/** Generated sources without the numbers of source lines, which change whenever a line is added further up. */
final class GoldenText {

    private static final Pattern SOURCE_LINE = Pattern.compile("\\s*// (?:\\S+\\.java:)?\\d+$");
    private static final Pattern MENTION = Pattern.compile("\\b(line|lines) \\d+( (?:to|and) \\d+)?");

    private GoldenText() {}

    /** The lines that are compared. */
    static List<String> lines(String text) {
        return withoutMark(text)
                .lines()
                .map(line -> SOURCE_LINE.matcher(line).replaceFirst(""))
                .map(line ->
                        line.strip().startsWith("*") ? MENTION.matcher(line).replaceAll("$1 n") : line)
                .map(String::stripTrailing)
                .toList();
    }

    /** Some editors mark UTF-8 by a character in front. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What is kept for later comparisons. */
    static String golden(String text) {
        return String.join("\n", lines(text)) + "\n";
    }
}
