package org.retrograd.processor.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the lines of Javadoc. Inline tags stay on one line. */
final class Paragraphs {

    private static final int WIDTH = 100;
    private static final Pattern WORD = Pattern.compile("(?:\\{[^}]*}|[^\\s{])+");

    private Paragraphs() {}

    /** The text with no line longer than fits, if its words allow it. Line breaks that are there stay. */
    static String wrapped(String text) {
        return text.lines()
                .map(Paragraphs::wrappedLine)
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private static String wrappedLine(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        StringBuilder wrapped = new StringBuilder();
        String indent = line.startsWith("@") ? "    " : "";
        int column = 0;
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            String word = words.group();
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
