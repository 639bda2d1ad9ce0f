package org.retrograd.maven.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.maven.inspection.SourceExcerpt;
import org.retrograd.maven.source.Documentation.Note;
import org.retrograd.maven.source.GeneratedLine;

/** Writes code, one element a line. */
final class CodeLines {

    private final Html html;

    CodeLines(Html html) {
        this.html = html;
    }

    /**
     * Writes the lines of a source.
     *
     * @param notes for each line the remarks on it, by the number of the derivative that they belong to
     */
    void source(SourceExcerpt excerpt, Map<Integer, Map<Integer, Set<Note>>> notes) {
        Highlighter highlighter = new Highlighter();
        int indent =
                indent(excerpt.lines().stream().map(SourceExcerpt.Line::text).toList());
        int last = 0;
        for (SourceExcerpt.Line line : excerpt.lines()) {
            if (last > 0 && line.number() > last + 1) {
                html.element("div", "⋯", "class", "gap");
            }
            last = line.number();
            html.open("div", "class", "l", "data-n", String.valueOf(line.number()));
            tokens(highlighter.next(cut(line.text(), indent)));
            notes.getOrDefault(line.number(), Map.of())
                    .forEach((derivative, remarks) -> remarks.forEach(remark ->
                            html.element("span", remark.text(), "class", "note", "data-p", derivative.toString())));
            html.close().line();
        }
    }

    /** Writes the lines of a generated method. */
    void generated(List<GeneratedLine> lines) {
        Highlighter highlighter = new Highlighter();
        int indent = indent(lines.stream().map(GeneratedLine::text).toList());
        for (GeneratedLine line : lines) {
            String style = "l " + style(line.part());
            if (line.source().isPresent()) {
                html.open(
                        "div",
                        "class",
                        style,
                        "data-s",
                        String.valueOf(line.source().getAsInt()));
            } else {
                html.open("div", "class", style);
            }
            tokens(highlighter.next(cut(line.text(), indent)));
            html.close().line();
        }
    }

    private static String style(GeneratedLine.Part part) {
        return switch (part) {
            case PRIMAL -> "pp";
            case SAVE, RECALL -> "pk";
            case DERIVATIVE -> "pd";
            case OTHER -> "po";
        };
    }

    private void tokens(List<Token> tokens) {
        if (tokens.isEmpty()) {
            html.text(" ");
        }
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.PLAIN) {
                html.text(token.text());
            } else {
                html.element("b", token.text(), "class", token.kind().style());
            }
        }
    }

    /** What all lines but empty ones begin with. */
    private static int indent(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    private static String cut(String line, int indent) {
        return line.isBlank()
                ? ""
                : line.substring(Math.min(indent, line.length())).stripTrailing();
    }
}
